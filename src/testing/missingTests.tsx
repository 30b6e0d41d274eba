import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { MotpWidget, type MotpWidgetProps } from '../index.js';
import { ko } from '../locales/ko.js';
import { answers, atSecond, clearAnswers, newPage } from './index.js';

/** A page that has every function, of which a developer takes one away or gives another thing in its place. */
const WHOLE = {
  verify: () => Promise.resolve(answers.locked),
  clearLock: () => Promise.resolve(clearAnswers.cleared),
  alternative: 'always',
  verifyAlternative: () => Promise.resolve(answers.verified),
} as const satisfies Partial<MotpWidgetProps>;

type Name = keyof typeof WHOLE | 'identity';

const field = () => screen.getByLabelText<HTMLInputElement>(/mOTP 인증번호/);
const press = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }));

/** One fault of a page is one report to its developer, the one that names it: in jsdom and in happy-dom. */
export function testMissing(): void {
  afterEach(() => {
    cleanup();
    newPage();
    vi.restoreAllMocks();
  });

  function draw(given: Partial<Record<Name, unknown>> = {}) {
    const onError = vi.fn<(error: { code: string; message: string }) => void>();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let identify: undefined | (() => void);
    const identity = () =>
      new Promise((resolve) => (identify = () => resolve({ status: 'verified', reference: 'a-reference' })));
    const page = (props: object) => (
      <MotpWidget
        {...({ ...WHOLE, identity, serverNow: atSecond(20), onError, ...given, ...props } as MotpWidgetProps)}
      />
    );
    const { rerender } = render(page({}));
    return {
      user: userEvent.setup(),
      identify: () => identify?.(),
      loses: (...names: Name[]) => rerender(page(Object.fromEntries(names.map((name) => [name, undefined])))),
      told: () => onError.mock.calls.map(([{ code, message }]) => `${code}: ${message}`),
    };
  }

  test('`verify`, before the code is sent', async () => {
    const { user, loses, told } = draw();
    loses('verify');
    await user.type(field(), '482915{Enter}');
    await screen.findAllByText(ko.misconfigured.title);
    expect(told()).toEqual([expect.stringMatching(/^options-invalid: .*`verify` is missing/)]);
  });

  test('`clearLock`, while the trainee identifies himself', async () => {
    const { user, loses, identify, told } = draw();
    await user.type(field(), '482915{Enter}');
    await press(/잠금 풀기|본인인증하고/);
    loses('clearLock');
    identify();
    await waitFor(() => expect(told()).toHaveLength(1));
    await screen.findByText(/잠겼습니다/);
    expect(told()).toEqual([expect.stringMatching(/^identity-missing: /)]);
  });

  test.each([[['verifyAlternative']], [['alternative', 'verifyAlternative']]] satisfies [Name[]][])(
    '%s, while the trainee identifies himself',
    async (names) => {
      const { loses, identify, told } = draw({ verify: () => Promise.resolve(answers.mismatch) });
      await press(/도움/);
      await press(/휴대폰 본인인증으로 대신하기/);
      loses(...names);
      identify();
      await screen.findAllByText(/인증번호를 대신하지 못했습니다/);
      expect(told()).toEqual([expect.stringMatching(/^options-invalid: .*`verifyAlternative`/)]);
    },
  );

  test.each(['verify', 'identity', 'verifyAlternative', 'alternative'] satisfies Name[])(
    '`%s` that is no such thing',
    (name) => {
      const { told } = draw({ [name]: 5 });
      expect(told()).toEqual([expect.stringMatching(new RegExp(`^options-invalid: .*\`${name}\` must be`))]);
    },
  );
}
