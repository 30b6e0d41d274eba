import * as z from 'zod/mini';
import { isEpochMs } from '../core/clock.js';
import { readJsonAs } from '../core/readAs.js';
import { saidIn } from './httpAnswer.js';

const time = z.custom<number>(isEpochMs);
const timeAnswer = z.union([time, z.object({ now: time })]);

/** The time that a host answered: epoch milliseconds, or `{ now }` of them, or the JSON of either. Null: there is none in it. */
export function readTime(answer: unknown): number | null {
  const read = readJsonAs(timeAnswer, saidIn(answer));
  return typeof read === 'number' ? read : (read?.now ?? null);
}
