import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
// @ts-expect-error -- plain JavaScript: the setup script uses it before anything is compiled
import * as wants from './wants.mjs';

interface Plan {
  run: string[][];
  say: string[];
}
interface Machine {
  root: boolean;
  ci: boolean;
  apt: boolean;
}
const { planFor, WANTS } = wants as {
  planFor: (missing: string[], machine: Machine) => Plan;
  WANTS: Record<string, { packages: string[]; leftOut: string }>;
};

const missing = fc.subarray(Object.keys(WANTS));
const machine = fc.record({ root: fc.boolean(), ci: fc.boolean(), apt: fc.boolean() });
const some = missing.filter((names) => names.length > 0);

describe('what is missing for the tests', () => {
  test('nothing: nothing is said or done, wherever it is', () => {
    fc.assert(
      fc.property(machine, (on) => {
        expect(planFor([], on)).toEqual({ run: [], say: [] });
      }),
    );
  });

  test('on a laptop nothing is run', () => {
    fc.assert(
      fc.property(missing, fc.boolean(), (names, apt) => {
        expect(planFor(names, { root: false, ci: false, apt }).run).toEqual([]);
      }),
    );
  });

  test('on a laptop each thing is named, with what is left out and the packages that bring it', () => {
    fc.assert(
      fc.property(some, fc.boolean(), (names, apt) => {
        const said = planFor(names, { root: false, ci: false, apt }).say.join('\n');
        for (const name of names) {
          const { packages, leftOut } = WANTS[name]!;
          for (const words of [name, leftOut, ...packages]) expect(said).toContain(words);
        }
        expect(said.includes('sudo apt-get install')).toBe(apt);
      }),
    );
  });

  test('as root or in CI, where there is apt, exactly the packages of what is missing are installed', () => {
    fc.assert(
      fc.property(some, machine, (names, on) => {
        fc.pre(on.apt && (on.root || on.ci));
        const [update, install = []] = planFor(names, on).run;
        const first = on.root ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
        expect(update?.slice(0, first.length)).toEqual(first);
        expect(install.slice(0, first.length)).toEqual(first);
        const packages = install.filter((word, at) => at >= first.length && !/^(install|-.*)$/.test(word));
        expect(new Set(packages)).toEqual(new Set(names.flatMap((name) => WANTS[name]!.packages)));
      }),
    );
  });

  test('without apt nothing is run', () => {
    fc.assert(
      fc.property(missing, machine, (names, on) => {
        expect(planFor(names, { ...on, apt: false }).run).toEqual([]);
      }),
    );
  });
});
