import { renderToStaticMarkup } from 'react-dom/server';
import { readClearAnswer, readVerifyAnswer } from '../../src/core/agency.js';
import {
  type Flow,
  type FlowEvent,
  type AlternativeFailure,
  type LockSource,
  initialFlow,
  transition,
} from '../../src/core/flow.js';
import { empty } from '../../src/core/ledger.js';
import { readOptions } from '../../src/host/options.js';
import { en } from '../../src/locales/en.js';
import { ko } from '../../src/locales/ko.js';
import { maskName, maskPhone } from '../../src/sandbox/lms/fields.js';
import { INSTITUTION, TRAINEES } from '../../src/sandbox/trainees.js';
import { WidgetContext } from '../../src/view/context.js';
import { createTranslate } from '../../src/view/i18n.js';
import { createSession } from '../../src/session/session.js';
import { StepView } from '../../src/view/states/StepView.js';

/** What stands on the trainee's screen: a heading, the words in their order, and the buttons. */
export interface Seen {
  title: string | undefined;
  words: string[];
  buttons: string[];
}

export type GuideLocale = 'ko' | 'en';
const MESSAGES = { ko, en };

/** After the agency's answer to a code. */
export function seenAfterCode(code: string, locale: GuideLocale): Seen {
  return seen(codeAnswered(code), locale);
}

/** After the agency's answer to a lock reset. `lock`: who says that the account is locked. */
export function seenAfterReset(code: string, locale: GuideLocale, lock: LockSource = 'agency'): Seen {
  return seen(
    [
      ...locked(lock),
      { type: 'unlock' },
      { type: 'identity-ended', errand: { purpose: 'unlock', lock }, outcome: 'verified' },
      { type: 'cleared', outcome: readClearAnswer({ code }) },
    ],
    locale,
  );
}

function codeAnswered(code: string): FlowEvent[] {
  const now = { agencyTime: 30_000, elapsed: 30_000 };
  const press = { text: '482915', begunAt: 20_000, unchangedFor: 0, now, online: true };
  return [
    { type: 'submit', press },
    { type: 'answered', outcome: readVerifyAnswer({ code }), at: 31_000 },
  ];
}

/** By the agency's answer to a code, or by the trainee's word: the app shows AP011. */
function locked(by: LockSource): FlowEvent[] {
  return by === 'agency' ? codeAnswered('AP009') : [{ type: 'app-says-locked' }];
}

/** How an identity verification comes to nothing. */
export type Failure = Exclude<AlternativeFailure, 'refused' | 'unknown' | 'signed-out' | 'misconfigured'>;

export function seenAfterIdentity(failure: Failure, locale: GuideLocale): Seen {
  return seen([...locked('agency'), { type: 'unlock' }, eventOf(failure)], locale);
}

function eventOf(failure: Failure): FlowEvent {
  switch (failure) {
    case 'window-closed':
      return { type: 'identity-window-closed', errand: ERRAND };
    case 'blocked':
      return { type: 'identity-window-blocked', errand: ERRAND, link: '#' };
    case 'cancelled':
    case 'someone-else':
    case 'expired':
    case 'provider':
    case 'network':
    case 'limit':
      return { type: 'identity-ended', errand: ERRAND, outcome: failure };
  }
}

const ERRAND = { purpose: 'unlock', lock: 'agency' } as const;

/** Lets the real rules go through the events, draws the real view, and reads what it says. */
function seen(events: readonly FlowEvent[], locale: GuideLocale): Seen {
  const flow = events.reduce<Flow>(transition, initialFlow(empty(0)));
  const page = new DOMParser().parseFromString(draw(flow, locale), 'text/html');
  // Of the field's view only what is said about it: its label and hint are the same every time.
  const said = page.querySelector('.motp-form') === null ? '.motp-panel' : '[role=alert], .motp-checks';
  return {
    title: textsOf(page, '.motp-panel-title')[0],
    words: textsOf(page, `:is(${said}) :is(h4, p, li, .motp-facts dl > div, .motp-message-text)`),
    buttons: textsOf(page, 'button, a.motp-button'),
  };
}

/** Half past ten in the morning: a table is the same whenever it is made. */
const STANDING_CLOCK = { wall: () => Date.UTC(2026, 0, 5, 1, 30), monotonic: () => 0 };

/** What is drawn is never pressed. */
const never = () => new Promise<never>(() => undefined);

function draw(flow: Flow, locale: GuideLocale): string {
  const [trainee] = TRAINEES;
  const checked = readOptions({
    verify: never,
    identity: { start: never, opensWindow: () => true },
    clearLock: never,
    locale,
    institution: INSTITUTION,
    trainee: trainee && {
      maskedName: maskName(trainee.lms.name),
      maskedPhone: maskPhone(trainee.lms.phone),
    },
  });
  const { options } = checked;
  const session = createSession(checked, STANDING_CLOCK);
  const t = createTranslate(locale, MESSAGES[locale]);
  return renderToStaticMarkup(
    <WidgetContext.Provider
      value={{ session, flow, options, locale, loading: null, wanted: locale, choose: () => undefined, t }}
    >
      <StepView step={flow.step} />
    </WidgetContext.Provider>,
  );
}

/** Of elements that lie in each other the innermost. */
function textsOf(page: Document, selector: string): string[] {
  const found = [...page.querySelectorAll(selector)].filter((one) => one.querySelector(selector) === null);
  return found.map((one) => asInBrowsers(textOf(one))).filter((text) => text !== '');
}

/** Of a time, Node's own tables have “AM 10:30” in Korean and a narrow blank in English; browsers do not. */
function asInBrowsers(text: string): string {
  return text.replace(/\bAM (?=\d)/, '오전 ').replaceAll('\u202F', ' ');
}

function textOf(element: Element): string {
  const name = element.querySelector('dt');
  if (name === null) return element.textContent.trim();
  return `${name.textContent}: ${element.querySelector('dd')?.textContent ?? ''}`;
}
