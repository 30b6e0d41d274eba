import { afterEach, expect, test, vi } from 'vitest';
import { createReporter, type WidgetError } from './errors.js';

afterEach(() => vi.restoreAllMocks());

const error = { code: 'callback-timeout', message: 'verify() did not answer.' } as const;

function report(locale: string) {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const heard: WidgetError[] = [];
  const tell = createReporter(() => ({ locale, onError: (one) => void heard.push(one) }));
  tell(error);
  tell(error);
  return { lines: said.mock.calls.map(([line]) => String(line)), heard };
}

test('a developer reads the code, Korean first, what happened, and where to read on; once in the console', () => {
  const { lines, heard } = report('ko');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^\[motp-widget\] callback-timeout: [가-힣 .]+ verify\(\) did not answer\. \(docs: troubleshooting#callback-timeout\)$/,
  );
  expect(heard).toHaveLength(2);
});

test('where the widget speaks another language, so does its developer', () => {
  const { lines, heard } = report('en');
  expect(lines[0]).not.toMatch(/[가-힣]/);
  expect(heard[0]?.message).toContain(error.message);
});
