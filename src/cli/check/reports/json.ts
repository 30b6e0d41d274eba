import { type Report, tally } from './report.js';

/** Everything, for programs. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify({ ...report, summary: tally(report.findings) }, null, 2)}\n`;
}
