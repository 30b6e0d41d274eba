import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentName } from '../documents.js';
import { GROUPS } from './check.js';
import { CHECKS } from './checks/index.js';
import { ENDPOINTS, readConfig } from './config.js';

const DOCUMENTS = (['ko', 'en'] as const).map((lang) => [documentName('check', lang)] as const);

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  test('has the place that each failure points to', () => {
    for (const group of GROUPS) expect(text).toContain(`<a id="${group}"></a>`);
  });

  test('names everything that a configuration may hold', () => {
    const problems = readConfig('{"noSuchName":1}', 'en').problems ?? [];
    const names = /Known names: (.*)/.exec(problems.join('\n'))?.[1]?.split(' ') ?? [];
    expect(names).toEqual(expect.arrayContaining([...ENDPOINTS]));
    for (const name of names) expect(text).toContain(`\`${name}\``);
  });
});

test('each check has a name of its own and says everything in both languages', () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  for (const { id, title, why, mend } of CHECKS)
    for (const text of [title, why, mend]) {
      expect(text.ko, id).toMatch(/[가-힣]/);
      expect(text.en.replace(/대체인증|홍\*동/g, ''), id).not.toMatch(/[가-힣]/);
    }
});
