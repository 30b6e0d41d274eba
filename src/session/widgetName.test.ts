import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeWidgetName, usedNames } from './widgetName.js';

/** The widgets of a page, which start in this order. */
const load = (purposes: readonly string[]) =>
  purposes.map((purpose) => {
    let name = '';
    return {
      purpose,
      take() {
        return (name = takeWidgetName(this.purpose, name));
      },
      free: () => usedNames.delete(name),
    };
  });

type Names = ReturnType<typeof load>;
const take = (names: Names) => names.map((name) => name.take());
const leave = (names: Names) => names.forEach((name) => name.free());

test('widgets of a page have names of their own, and the same ones when it is loaded again in the same order', () => {
  for (let time = 0; time < 2; time += 1) {
    const names = load(['01', '02', '01', '99', '01']);
    expect(take(names)).toEqual(['01-1', '02-1', '01-2', '99-1', '01-3']);
    expect(take(names)).toEqual(take(names));
    leave(names);
  }
});

test('a name that is free again is taken first', () => {
  const names = load(['04', '04', '04', '04']);
  const [one, two, three, four] = names as [Names[0], Names[0], Names[0], Names[0]];
  const first = one.take();
  two.take();
  one.free();
  expect(three.take()).toBe(first);
  expect(four.take()).not.toBe(two.take());
  leave(names);
});

test('purposes that come late, in whatever order, leave the names that they would have had at once', () => {
  const purposes = fc.uniqueArray(fc.constantFrom('00', '01', '02', '03'), { minLength: 1 });
  const isLate = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(purposes, isLate, fc.nat(), (last, late, shift) => {
      const names = load(last.map((purpose, at) => (late[at] ? '99' : purpose)));
      take(names);
      for (const [at] of names.entries()) {
        const next = (at + shift) % names.length;
        (names[next] as Names[0]).purpose = last[next] as string;
        take(names);
      }
      expect(take(names)).toEqual(last.map((purpose) => `${purpose}-1`));
      leave(names);
    }),
  );
});

test('however purposes change, no two widgets have one name', () => {
  const changes = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom('99', '01', '02')));
  fc.assert(
    fc.property(changes, (all) => {
      const names = load(['99', '99', '01', '01']);
      for (const [at, purpose] of all) {
        const changed = names[at] as Names[0];
        changed.purpose = purpose;
        expect(changed.take()).toMatch(new RegExp(`^${purpose}-[1-4]$`));
        expect(new Set(take(names)).size).toBe(names.length);
      }
      leave(names);
    }),
  );
});
