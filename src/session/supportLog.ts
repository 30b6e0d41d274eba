import type { Flow } from '../core/flow.js';
import { codeOf, kst, requestOf, type Situation, type SupportReport, type Tried } from '../core/report.js';
import type { Options } from '../host/options.js';

/** How much of what was tried is kept for the report. */
const MAX_TRIED = 10;

/** Remembers what the trainee tried, for the report that the institution needs to help. */
export interface SupportLog {
  add: (what: Tried['what'], outcome: string, agencyCode?: string) => void;
  /** `chosen`: of the situations there are, if one was. */
  report: (situation: string, chosen: Situation | '') => SupportReport;
}

interface Context {
  options: () => Options;
  getFlow: () => Flow;
  /** Agency time. */
  now: () => number;
}

export function createSupportLog({ options, getFlow, now }: Context): SupportLog {
  let tried: readonly Tried[] = [];
  return {
    add(what, outcome, agencyCode) {
      tried = [...tried, { at: kst(now()), what, outcome, agencyCode }].slice(-MAX_TRIED);
    },
    report(situation, chosen) {
      const flow = getFlow();
      const { step, registration, clockIsRight } = flow;
      return {
        at: kst(now()),
        state: step.state,
        purpose: options().purpose,
        agencyCode: codeOf(flow),
        tried,
        request: requestOf(flow, chosen),
        situation,
        registration,
        clockIsRight,
        browser: navigator.userAgent,
        widgetVersion: __VERSION__,
      };
    },
  };
}
