import type { AgencyJson, TypedClearAnswer, TypedVerifyAnswer } from '../core/agency.js';
import type { AlternativePolicy, Errand, FailureReason, StateName } from '../core/flow.js';
import type { HelpTopic } from '../core/help.js';
import type { Purpose } from '../core/purpose.js';
import type { SupportReport } from '../core/report.js';
import type { LocaleName } from '../locales/names.js';
import type { MessageOverrides } from '../locales/overrides.js';
import type { WidgetError } from './errors.js';

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
  /** Which of a page's widgets asks: it has the same name when the page is back. */
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
  /** Called once when the widget starts, and when the browser brings a left page back. Null: nothing to go on with. */
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

/** `signal`: aborted when nobody waits for the answer any more. */
export type ServerTime = (request: { signal: AbortSignal }) => Promise<number> | number;

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

export interface VerifiedResult {
  /** What the host's server gave to stand for the result, if it did. */
  token?: string | undefined;
}

export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ['regular', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

export const AUTOCOMPLETES = ['one-time-code', 'off'] as const;
export type Autocomplete = (typeof AUTOCOMPLETES)[number];

/**
 * What the page around supplies. Only `verify` is required. Nothing of it is called on load but `serverTime`, and
 * nothing is ever called again by itself.
 */
export interface MotpWidgetOptions {
  /** Checks the code, usually through the host's server. Answers the agency's JSON as it came, or our typed outcome. */
  verify: (request: VerifyRequest) => Promise<VerifyAnswer>;
  /**
   * Identity verification by phone: one of the ready-made ones, or of the host's own. A bare function is an `Identity`
   * that only starts. Without it, a locked trainee is sent to the institution.
   */
  identity?: Identity | StartIdentity | undefined;
  /**
   * Clears the lock on the host's server, by the reference of a verified identity. A host whose institution takes that
   * identification in place of a code may answer `{ outcome: 'verified', token }`; then no code was ever compared.
   */
  clearLock?: ((request: ClearLockRequest) => Promise<ClearAnswer>) | undefined;
  /**
   * Whether 휴대폰 본인인증 is offered in place of a code (대체인증): `never` (default), `on-outage` when no usable answer
   * comes, `always`. It clears no lock. Needs `identity` and `verifyAlternative`.
   */
  alternative?: AlternativePolicy | undefined;
  /** Takes the identity verification in place of a code, on the host's server. Answers like `verify`. */
  verifyAlternative?: ((request: AlternativeRequest) => Promise<VerifyAnswer>) | undefined;
  /** Agency time (or the server's, if that is right) in epoch milliseconds. */
  serverTime?: ServerTime | undefined;
  /**
   * The same, as of the moment at which the widget gets it: a number that was kept for a while is off by that. It is
   * taken once; a widget that is drawn long after its page was made needs `serverTime`.
   */
  serverNow?: number | undefined;
  trainee?: TraineeInfo | undefined;
  /** Default `99`. */
  purpose?: Purpose | undefined;
  institution?: InstitutionInfo | undefined;
  /**
   * Default `ko`. A tag of one of the languages, as browsers, i18next or Java write it (`en-US`, `ko_KR`, `zh-CN`), or
   * `auto`: the page's, by its `<html lang>`. Traditional Chinese gets English.
   */
  locale?: LocaleName | 'auto' | (string & {}) | undefined;
  /** Texts of the host's in place of ours, by their place in src/locales/ko.ts: `{ title: '…' }`. */
  messages?: MessageOverrides | undefined;
  /** `light` (default), `dark`, or `auto` by the reader's system. Colours: docs/theming.md. */
  theme?: Theme | undefined;
  /** `regular` (default), or `compact` for narrow places. */
  density?: Density | undefined;
  /** How long `verify` and `clearLock` may take, in milliseconds. Default 10 000. */
  timeout?: number | undefined;
  /** `autocomplete` of the field. Default `one-time-code`; `off` where phones offer codes from messages. */
  autocomplete?: Autocomplete | undefined;
  /** Submits when the sixth digit is there, and says so in the hint. Default false. */
  autoSubmit?: boolean | undefined;
  /** Opens this help topic at the start. */
  help?: HelpTopic | undefined;
  onVerified?: ((result: VerifiedResult) => void) | undefined;
  onLocked?: (() => void) | undefined;
  onUnlocked?: (() => void) | undefined;
  onUnavailable?: (() => void) | undefined;
  /** The trainee wants to tell the institution. Without it the report is copied to the clipboard. */
  onSupport?: ((report: SupportReport) => void) | undefined;
  onStateChange?: ((state: StateName) => void) | undefined;
  /** Every developer error, also those that the console says. */
  onError?: ((error: WidgetError) => void) | undefined;
}
