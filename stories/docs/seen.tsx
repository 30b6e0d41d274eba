import { renderToStaticMarkup } from 'react-dom/server';
import { readClearAnswer, readVerifyAnswer } from '../../src/core/agency.js';
import {
  type Flow,
  type FlowEvent,
  type IdentityFailure,
  initialFlow,
  transition,
} from '../../src/core/flow.js';
import { readOptions } from '../../src/host/options.js';
import { en } from '../../src/locales/en.js';
import { ko } from '../../src/locales/ko.js';
import { maskName, maskPhone } from '../../src/sandbox/lms.js';
import { INSTITUTION, TRAINEES } from '../../src/sandbox/trainees.js';
import { WidgetContext } from '../../src/widget/context.js';
import { createTranslate } from '../../src/widget/i18n.js';
import { createSession } from '../../src/widget/session.js';
import { StepView } from '../../src/widget/states/StepView.js';

/** What stands on the trainee's screen: the words in their order, and the buttons. */
export interface Seen {
  words: string[];
  buttons: string[];
}

export type GuideLocale = 'ko' | 'en';
const MESSAGES = { ko, en };

/** After the agency's answer to a code. */
export function seenAfterCode(code: string, locale: GuideLocale): Seen {
  const press = { text: '482915', begunAt: 20_000, now: 30_000, online: true };
  return seen(
    [
      { type: 'submit', press },
      { type: 'answered', outcome: readVerifyAnswer({ code }), now: 31_000 },
    ],
    locale,
  );
}

/** After the agency's answer to a lock reset. */
export function seenAfterReset(code: string, locale: GuideLocale): Seen {
  return seen(
    [
      { type: 'app-says-locked' },
      { type: 'unlock' },
      { type: 'identity-ended', errand: ERRAND, outcome: 'verified' },
      { type: 'cleared', outcome: readClearAnswer({ code }) },
    ],
    locale,
  );
}

/** After an identity verification that came to nothing. */
export function seenAfterIdentity(outcome: IdentityFailure, locale: GuideLocale): Seen {
  return seen(
    [{ type: 'app-says-locked' }, { type: 'unlock' }, { type: 'identity-ended', errand: ERRAND, outcome }],
    locale,
  );
}

const ERRAND = { purpose: 'unlock', lock: 'app' } as const;

/** Lets the real rules go through the events, draws the real view, and reads what it says. */
function seen(events: readonly FlowEvent[], locale: GuideLocale): Seen {
  const flow = events.reduce<Flow>(transition, initialFlow(0));
  const page = new DOMParser().parseFromString(draw(flow, locale), 'text/html');
  // Beside the field, only what is said about it: the field's own label and hint are the same every time.
  const said =
    page.querySelector('form') === null ? 'h3, h4, p, dt, dd, li' : '[role=alert] p, .motp-checks :is(p, li)';
  return { words: textsOf(page, said), buttons: textsOf(page, 'button') };
}

function draw(flow: Flow, locale: GuideLocale): string {
  const [trainee] = TRAINEES;
  const never = () => new Promise<never>(() => {});
  const { options } = readOptions({
    verify: never,
    identity: never,
    clearLock: never,
    locale,
    institution: INSTITUTION,
    trainee: trainee && {
      maskedName: maskName(trainee.lms.name),
      maskedPhone: maskPhone(trainee.lms.phone),
    },
  });
  const session = createSession(options);
  const t = createTranslate(locale, MESSAGES[locale]);
  return renderToStaticMarkup(
    <WidgetContext.Provider value={{ session, flow, options, locale, t }}>
      <StepView step={flow.step} />
    </WidgetContext.Provider>,
  );
}

function textsOf(page: Document, selector: string): string[] {
  const texts = [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  return texts.filter((text) => text !== '');
}
