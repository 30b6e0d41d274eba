// oxlint-disable max-lines -- the whole contract with a host, most of it docstrings
import type { AgencyJson, TypedClearAnswer, TypedVerifyAnswer } from '../core/agency.js';
import type { AlternativePolicy, Errand, FailureReason, StateName } from '../core/flow.js';
import type { HelpTopic } from '../core/help.js';
import type { Purpose } from '../core/purpose.js';
import type { SupportReport } from '../core/report.js';
import type { LocaleName } from '../locales/names.js';
import type { MessageOverrides } from '../locales/overrides.js';
import type { WidgetError } from './errors.js';

/** What a server's callback answers: at once, or by a promise of any kind (jQuery's is none of the language's). */
export type Awaitable<Answer> = Answer | PromiseLike<Answer>;

/** What `verify` and `verifyAlternative` may answer: the agency's JSON as object, text or `Response`, or our typed outcome. */
export type VerifyAnswer = AgencyJson | TypedVerifyAnswer | Response | string;
/** What `clearLock` may answer. */
export type ClearAnswer = AgencyJson | TypedClearAnswer | Response | string;

export interface VerifyRequest {
  /** Six ASCII digits. */
  code: string;
  purpose: Purpose;
  /** Random id of this press: a server that has seen it must not send it to the agency again. */
  attempt: string;
  /** Aborted when the time is up or the widget is gone. The attempt may have been counted all the same. */
  signal: AbortSignal;
}

export type IdentityPurpose = Errand['purpose'];

/** `redirect`: the trainee asked to go on in this window. `auto`: the host's choice. */
export type IdentityMode = 'auto' | 'redirect';

export interface IdentityRequest {
  purpose: IdentityPurpose;
  /** Random, one use: ties the provider's result to this widget. */
  state: string;
  /** Which of a page's widgets asks, by its purpose: it has the same name when the page is back. */
  widget: string;
  locale: string;
  mode: IdentityMode;
  /**
   * To be called when the window was blocked, with the address that it was to have; the host may go on listening for
   * the result, should the trainee open it by the link that is then shown.
   */
  onWindowBlocked: (url: string) => void;
  /**
   * To be called when the window seems closed and no result is known: the trainee may start again, while a result
   * that comes later still counts.
   */
  onWindowClosed: () => void;
  signal: AbortSignal;
}

/**
 * How the identity verification ended. `reference` is opaque: the host's server knows by it which record is meant;
 * names, numbers and provider results never come to the page.
 */
export type IdentityResult =
  | { status: 'verified'; reference: string }
  | { status: 'cancelled' }
  /** The window could not be opened. */
  | { status: 'blocked' }
  /** The page is about to leave for the provider; `resume` goes on when it is back. */
  | { status: 'redirecting' }
  | { status: 'failed'; reason: FailureReason };

/** What a page finds that is back from the provider. `foreign`: the state is not one that this browser started. */
export type Resumed = { state: string; result: Promise<IdentityResult> } | 'foreign';

/** Verifies who the trainee is. Called synchronously inside the click, so that a window may be opened. */
export type StartIdentity = (request: IdentityRequest) => Promise<IdentityResult>;

/** Identity verification, with what finds it again after the page was left for the provider. */
export interface Identity {
  start: StartIdentity;
  /**
   * Called once when the widget starts, or when it has its `identity`, if that comes later; again when `purpose` is another
   * then, and when the browser brings a left page back. Null: nothing to go on with.
   */
  resume?: ((signal: AbortSignal, widget: string) => Resumed | null) | undefined;
  /** Called when the page was to be left and was not: nothing is to be found again. */
  forget?: ((widget: string) => void) | undefined;
  /** Whether the next call opens a window: the trainee is told so beforehand (KWCAG 3.2.1). */
  opensWindow?: (() => boolean) | undefined;
}

export interface AlternativeRequest {
  /** Of an identity verification with the purpose `alternative`. */
  reference: string;
  purpose: Purpose;
  signal: AbortSignal;
}

export interface ClearLockRequest {
  reference: string;
  signal: AbortSignal;
}

/** What `serverTime` may answer: epoch milliseconds, `{ now }` of them, or either as JSON in a text or a `Response`. */
type TimeAnswer = number | { now: number } | Response | string;

/** `signal`: aborted when nobody waits for the answer any more. */
export type ServerTime = (request: { signal: AbortSignal }) => Awaitable<TimeAnswer>;

/** The trainee as the LMS holds it, masked by the host's server; shown so that it can be compared with the app. */
export interface TraineeInfo {
  /** For example `홍*동`. */
  maskedName?: string | undefined;
  /** For example `010-****-1234`. */
  maskedPhone?: string | undefined;
}

/** Where help ends: the institution, never HRDK (FAQ 7). */
export interface InstitutionInfo {
  name?: string | undefined;
  contact?: string | undefined;
}

/** What comes after the verification: an address of the host's, or what its page does. */
export type NextStep = {
  /** The button's words. Without them it says “continue” in the trainee's language. */
  label?: string | undefined;
} & ({ url: string; onClick?: undefined } | { onClick: () => unknown; url?: undefined });

export interface VerifiedResult {
  /** What the host's server gave to stand for the result, if it did. */
  token?: string | undefined;
}

export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ['regular', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

export const AUTOCOMPLETES = ['one-time-code', 'off'] as const;
type Autocomplete = (typeof AUTOCOMPLETES)[number];

/**
 * What the page around supplies. Only `verify` is required. Nothing of it is called on load but `serverTime`, and
 * nothing is ever called again by itself.
 */
export interface MotpWidgetOptions {
  /**
   * Checks the code, usually through the host's server. Answers the agency's JSON as it came (an object, text, or the
   * `Response` of a `fetch`), or our typed outcome.
   *
   * @example
   * verify={({ code, purpose, attempt, signal }) =>
   *   fetch('/motp/verify', { method: 'POST', body: new URLSearchParams({ code, purpose, attempt }), signal })}
   */
  verify: (request: VerifyRequest) => Awaitable<VerifyAnswer>;
  /**
   * Identity verification by phone: one of the ready-made ones, or of the host's own. A bare function is an `Identity`
   * that only starts. Without it, a locked trainee is sent to the institution.
   *
   * @default undefined (no unlocking here)
   * @example identity={identityByWindow({ startUrl: '/motp/identity/start', statusUrl: '/motp/identity/status' })}
   */
  identity?: Identity | StartIdentity | undefined;
  /**
   * Clears the lock on the host's server, by the reference of a verified identity. A host whose institution takes that
   * identification in place of a code may answer `{ outcome: 'verified', token }`; then no code was ever compared.
   *
   * @default undefined (no unlocking here)
   * @example
   * clearLock={({ reference, signal }) =>
   *   fetch('/motp/clear-lock', { method: 'POST', body: new URLSearchParams({ reference }), signal })}
   */
  clearLock?: ((request: ClearLockRequest) => Awaitable<ClearAnswer>) | undefined;
  /**
   * Whether 휴대폰 본인인증 is offered in place of a code (대체인증): `never`, `on-outage` when no usable answer comes,
   * `always`. It clears no lock. Needs `identity` and `verifyAlternative`.
   *
   * @default 'never'
   * @example alternative="on-outage"
   */
  alternative?: AlternativePolicy | undefined;
  /**
   * Takes the identity verification in place of a code, on the host's server. Answers like `verify`.
   *
   * @default undefined
   * @example
   * verifyAlternative={({ reference, purpose, signal }) =>
   *   fetch('/motp/alternative', { method: 'POST', body: new URLSearchParams({ reference, purpose }), signal })}
   */
  verifyAlternative?: ((request: AlternativeRequest) => Awaitable<VerifyAnswer>) | undefined;
  /**
   * Agency time (or the server's, if that is right) in epoch milliseconds: the number, `{ now }` of it, or the `Response` of a
   * `fetch` with either. Asked at the start, and again after sleep.
   *
   * @default undefined (this device's clock, and the trainee is told so)
   * @example serverTime={({ signal }) => fetch('/motp/time', { signal })}
   */
  serverTime?: ServerTime | undefined;
  /**
   * The same, as of the moment at which the widget gets it: a number that was kept for a while is off by that. One that came
   * in a server's HTML is as old as that came; out of a cache, or where the HTML took more than two seconds, it is not
   * believed. It is taken once; a widget that is drawn long after its page was made needs `serverTime`.
   *
   * @default undefined
   * @example serverNow={now} // of a loader that has just answered
   */
  serverNow?: number | undefined;
  /**
   * The trainee as the LMS holds it, masked by its server, to be compared with the app.
   *
   * @default undefined
   * @example trainee={{ maskedName: '홍*동', maskedPhone: '010-****-0000' }}
   */
  trainee?: TraineeInfo | undefined;
  /**
   * What is verified for (the agency's EVAL_CD): `00` 입과, `01` 진도, `02` 시험, `03` 과제, `04` 진행평가, `99` 기타, or
   * another of the institution's. The host's server decides it as well.
   *
   * @default '99'
   * @example purpose="02"
   */
  purpose?: Purpose | undefined;
  /**
   * Where help ends.
   *
   * @default undefined
   * @example institution={{ name: '한빛원격평생교육원', contact: '02-000-0000' }}
   */
  institution?: InstitutionInfo | undefined;
  /**
   * A tag of one of the languages, as browsers, i18next or Java write it (`en-US`, `ko_KR`, `zh-CN`), or `auto`: the
   * page's, by its `<html lang>`. Traditional Chinese gets English.
   *
   * @default 'ko'
   * @example locale={i18n.language}
   */
  locale?: LocaleName | 'auto' | (string & {}) | undefined;
  /**
   * Texts of the host's in place of ours, by their keys, which the type lists.
   *
   * @default undefined
   * @example messages={{ title: '본인 확인', submit: '확인' }}
   */
  messages?: MessageOverrides | undefined;
  /**
   * `light`, `dark`, or `auto` by the reader's system. Colours: docs/theming.md.
   *
   * @default 'light'
   * @example theme="auto"
   */
  theme?: Theme | undefined;
  /**
   * `compact` for narrow places.
   *
   * @default 'regular'
   * @example density="compact"
   */
  density?: Density | undefined;
  /**
   * The level of the widget's title among the page's headings, 1 to 6; those within follow below it.
   *
   * @default 2
   * @example headingLevel={3}
   */
  headingLevel?: number | undefined;
  /**
   * The card: border, ground, padding, and a width of its own. Without it the widget fills what it stands in.
   *
   * @default true
   * @example frame={false}
   */
  frame?: boolean | undefined;
  /**
   * The title. Without it the page says itself what is asked for here.
   *
   * @default true
   * @example header={false}
   */
  header?: boolean | undefined;
  /**
   * A choice of language on the card, of all that there are, for trainees who do not read the page's. It is theirs for as
   * long as the widget is there, is kept nowhere, and gives way to another `locale`.
   *
   * @default false
   * @example languages
   */
  languages?: boolean | undefined;
  /**
   * How long `verify`, `clearLock` and `verifyAlternative` may take, in milliseconds, from 1,000 to 120,000. Then nobody
   * knows whether the code was counted, and the trainee is told so.
   *
   * @default 10000
   * @example timeout={20_000}
   */
  timeout?: number | undefined;
  /**
   * `autocomplete` of the field; `off` where phones offer codes from messages.
   *
   * @default 'one-time-code'
   * @example autocomplete="off"
   */
  autocomplete?: Autocomplete | undefined;
  /**
   * Submits when the sixth digit is there, and says so in the hint.
   *
   * @default false
   * @example autoSubmit
   */
  autoSubmit?: boolean | undefined;
  /**
   * Opens this help topic at the start.
   *
   * @default undefined
   * @example help="clock"
   */
  help?: HelpTopic | undefined;
  /**
   * What comes next, as a button that stands in the card once verified: the page of the test, the next question. It decides
   * nothing: the host's server knows whether somebody is verified.
   *
   * @default undefined (no button)
   * @example next={{ label: '시험 시작하기', onClick: () => router.push('/exam') }}
   */
  next?: NextStep | undefined;
  /**
   * Verified. A token is to be checked on the host's server: the page decides nothing.
   *
   * @example onVerified={({ token }) => setValue('motpToken', token)}
   */
  onVerified?: ((result: VerifiedResult) => void) | undefined;
  /** The agency has locked the trainee's account. @example onLocked={() => track('motp-locked')} */
  onLocked?: (() => void) | undefined;
  /** The lock is cleared; a code is asked for again. @example onUnlocked={() => track('motp-unlocked')} */
  onUnlocked?: (() => void) | undefined;
  /** No usable answer came: whether the code was counted is unknown. @example onUnavailable={() => setOutage(true)} */
  onUnavailable?: (() => void) | undefined;
  /**
   * The trainee wants to tell the institution. Without it the report is copied to the clipboard.
   *
   * @example onSupport={(report) => fetch('/help', { method: 'POST', body: JSON.stringify(report) })}
   */
  onSupport?: ((report: SupportReport) => void) | undefined;
  /** Each new state, after the callback of its own. @example onStateChange={(state) => setState(state)} */
  onStateChange?: ((state: StateName) => void) | undefined;
  /** Every developer error, also those that the console says. @example onError={({ code }) => count(code)} */
  onError?: ((error: WidgetError) => void) | undefined;
}
