import { entries } from './site.js';
import { expect, test } from './test.js';

const all = entries().filter(({ type }) => type === 'story');

for (const [n, { id, title, name }] of all.entries()) {
  const tag = n % 2 === 0 ? [] : ['@unlike'];
  test(`${title}: ${name}`, { tag }, async ({ stories }) => {
    const before = stories.complaints.length;
    const { status, thrown, violations } = await stories.plays(id);
    expect(thrown).toBeNull();
    expect(violations).toEqual([]);
    expect(status).toBe('success');
    expect(stories.complaints.slice(before), 'what the story did that nobody asked for').toEqual([]);
    expect(stories.asked).toEqual([]);
  });
}
