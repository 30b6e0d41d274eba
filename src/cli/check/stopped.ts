import type { Text } from '../command.js';

/** Nothing was examined, or no more: why. */
export class Stopped extends Error {
  readonly why: Text;
  constructor(why: Text) {
    super(why.en);
    this.why = why;
  }
}
