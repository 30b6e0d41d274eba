import { expect, type TestInfo } from '@playwright/test';
import type { StateName } from '../../../src/core/flow.js';
import type { WidgetErrorCode } from '../../../src/host/errors.js';
import { test as base } from '../engines/test.js';
import type { Visitor } from '../engines/visitor.js';
import type { Cell } from './reporter.js';

export { expect };

/** What a trainee is told about an answer, and the states that lead there from the press. */
export interface Told {
  states: StateName[];
  words: RegExp;
  /** What the developer is told as well. */
  code?: WidgetErrorCode;
}

export class Matrix {
  readonly #failures: string[] = [];

  constructor(
    /** Which call is answered. */
    readonly part: string,
    readonly visitor: Visitor,
    readonly info: TestInfo,
  ) {}

  /** Tries a row's faults one after the other on the open page, and after a failure on a new one. */
  async row<Fault>(
    name: string,
    faults: readonly Fault[],
    happens: (fault: Fault) => Promise<void>,
    anew: () => Promise<void>,
  ): Promise<void> {
    let held = 0;
    for (const fault of faults) {
      try {
        await happens(fault);
        held += 1;
      } catch (error) {
        const { words, field } = await this.visitor.looks();
        const inView = `In view: ${words} [${field?.text ?? 'no field'}]`;
        this.#failures.push(`${name} ${JSON.stringify(fault).slice(0, 120)}: ${String(error)}\n${inView}`);
        await anew();
      }
    }
    const cell: Cell = {
      part: this.part,
      row: name,
      engine: this.info.project.name,
      held,
      of: faults.length,
    };
    this.info.annotations.push({ type: 'matrix', description: JSON.stringify(cell) });
  }

  isHeld(): void {
    expect(this.#failures.join('\n\n'), 'faults that were not held').toBe('');
  }
}

/** On a page with the script tag: records each state of the widget. */
export async function notesStates({ ui }: Visitor): Promise<void> {
  await ui.evaluate(() => {
    window.states = [];
    document.addEventListener('motp:statechange', (event) => {
      window.states.push((event as CustomEvent<{ state: string }>).detail.state);
    });
  }, undefined);
}

/** After the press come exactly these states, and then these words. */
export async function comesTo(visitor: Visitor, { states, words, code }: Told): Promise<void> {
  if (code !== undefined) visitor.expects(code);
  const noted = () => visitor.ui.evaluate(() => window.states, undefined);
  await expect.poll(noted, { intervals: [20, 30, 50] }).toEqual(states);
  expect((await visitor.looks()).words).toMatch(words);
  await visitor.ui.evaluate(() => void (window.states = []), undefined);
}

declare global {
  interface Window {
    states: string[];
  }
}

export const test = base.extend<{ matrix: Matrix }>({
  matrix: async ({ visitor }, give, info) => {
    const matrix = new Matrix(info.title.split(':')[0] ?? '', visitor, info);
    await give(matrix);
    matrix.isHeld();
  },
});
