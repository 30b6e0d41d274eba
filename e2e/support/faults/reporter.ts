import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** How a row of the fault matrix went in one engine. */
export interface Cell {
  part: string;
  row: string;
  engine: string;
  /** How many of its faults passed. */
  held: number;
  of: number;
}

const MATRIX_FILE = '.build/matrix.md';

/** Prints the fault matrix at the end of the run, and writes it for docs/browsers.md (npm run matrix). */
export default class MatrixReporter implements Reporter {
  readonly #cells: Cell[] = [];

  onTestEnd(_: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations) {
      if (type === 'matrix') this.#cells.push(JSON.parse(description ?? '') as Cell);
    }
  }

  onEnd(): void {
    if (this.#cells.length === 0) return;
    const table = tableOf(this.#cells);
    mkdirSync('.build', { recursive: true });
    writeFileSync(MATRIX_FILE, table);
    process.stdout.write(`\nFaults that were held, of those that were put in:\n\n${table}`);
  }
}

function tableOf(cells: readonly Cell[]): string {
  const engines = ['chromium', 'firefox', 'webkit', 'wpe'].filter((name) =>
    cells.some(({ engine }) => engine === name),
  );
  const rows = [...new Set(cells.map(({ part, row }) => `${part}: ${row}`))];
  rows.sort();
  const lines = rows.map((name) => [
    name,
    ...engines.map((engine) => {
      const cell = cells.find((one) => one.engine === engine && `${one.part}: ${one.row}` === name);
      if (cell === undefined) return '';
      return cell.held === cell.of ? `${cell.of}` : `**${cell.held} of ${cell.of}**`;
    }),
  ]);
  const totals = engines.map((engine) => {
    const own = cells.filter((cell) => cell.engine === engine);
    const sum = (of: 'held' | 'of') => own.reduce((total, cell) => total + cell[of], 0);
    return sum('held') === sum('of') ? `${sum('of')}` : `${sum('held')} of ${sum('of')}`;
  });
  const table = [
    ['fault', ...engines],
    ['---', ...engines.map(() => '---')],
    ...lines,
    ['all of them', ...totals],
  ];
  return table.map((cellsOfLine) => `| ${cellsOfLine.join(' | ')} |\n`).join('');
}
