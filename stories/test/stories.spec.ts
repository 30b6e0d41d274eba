import { entries } from './site.js';
import { expect, test } from './test.js';

for (const { id, title, name } of entries().filter(({ type }) => type === 'story')) {
  test(`${title}: ${name}`, async ({ stories }) => {
    const before = stories.complaints.length;
    const { status, thrown, violations } = await stories.plays(id);
    expect(thrown).toBeNull();
    expect(violations).toEqual([]);
    expect(status).toBe('success');
    expect(stories.complaints.slice(before), 'what the story did that nobody asked for').toEqual([]);
    expect(stories.asked).toEqual([]);
  });
}
