import { says, type Told } from './agency.js';
import type { Bench } from './bench.js';
import { promised } from './promised.js';

/** The agency holds its answer to a code back until it is let go. */
export function holding(bench: Bench, code: string) {
  const { promise: hold, keep } = promised<Told>();
  bench.world.agency.when({ code }, { hold });
  return { arrived: () => bench.asked('accredit', code).length > 0, letGo: () => keep(says('AP001')) };
}
