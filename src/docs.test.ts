import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What docs/accessibility.md promises is held by tests that exist by these names. */
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const doc = read('docs/accessibility.md');

test('all 33 items of KWCAG 2.2 are there, in order', () => {
  const items = [...doc.matchAll(/^\| (\d\.\d\.\d) [가-힣]/gm)].map(([, item]) => item);
  const sizes = {
    1.1: 1,
    1.2: 1,
    1.3: 3,
    1.4: 4,
    2.1: 4,
    2.2: 2,
    2.3: 1,
    2.4: 4,
    2.5: 4,
    3.1: 1,
    3.2: 2,
    3.3: 4,
    4.1: 1,
    4.2: 1,
  };
  const all = Object.entries(sizes).flatMap(([guideline, size]) =>
    Array.from({ length: size }, (_, i) => `${guideline}.${i + 1}`),
  );
  expect(all).toHaveLength(33);
  expect(items).toEqual(all);
});

const named = [...doc.matchAll(/`((?:e2e|src)\/[\w/.-]+\.ts)`((?:,? ?“[^”]+”)*)/g)];

test.each(named.map(([, file = '', names = '']) => [file, names]))('%s %s', (file, names) => {
  const source = read(file);
  for (const [, name] of names.matchAll(/“([^”]+)”/g)) expect(source).toContain(name);
});
