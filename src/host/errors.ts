import { asksForLogin, described, type HttpAnswer } from './httpAnswer.js';
import { isOf } from './isOf.js';

/** The closed set of developer errors; docs/reference.md has the table of what to do about each. */
export type WidgetErrorCode =
  | 'options-invalid'
  | 'callback-failed'
  | 'callback-rejected'
  | 'callback-timeout'
  | 'answer-unreadable'
  | 'answer-incomplete'
  | 'answer-misconfigured'
  | 'identity-missing'
  | 'identity-failed'
  | 'identity-answer-invalid'
  | 'server-time-failed'
  | 'contrast-low'
  | 'locale-failed';

/** What a developer is told: what happened, why, and how to fix it. It holds no code, name, number or agency text. */
export interface WidgetError {
  code: WidgetErrorCode;
  message: string;
  /** What the host's own callback threw: handed back to the host in `onError`, never logged by us. */
  cause?: unknown;
}

/** Words for a developer about what a ready-made part of ours found wrong with the host. */
const PROBLEMS = {
  'no-status': 'no { status } of the contract',
  'no-way': 'no way out of this frame: its sandbox needs allow-popups, for identityByWindow',
  'return-url': 'a returnUrl of another site',
  'body-used': 'a Response that was read already: answer its text, or read a clone()',
};

/**
 * What a ready-made part of ours found wrong with the host, and what its server answered. Both are put into words where they
 * are reported: a helper alone needs none.
 */
export class HostProblem extends Error {
  declare readonly message: keyof typeof PROBLEMS;
  /** A function, since monitoring may send the error's fields away: an answer may hold anything. */
  readonly answer: () => HttpAnswer | undefined;

  constructor(message: keyof typeof PROBLEMS, answer?: HttpAnswer) {
    super(message);
    this.answer = () => answer;
  }
}

/** Whether it is the end of the trainee's session on the host's server. */
export function isSignedOut(cause: unknown): boolean {
  const answer = isOf(HostProblem, cause) && cause.answer();
  return !!answer && asksForLogin(answer);
}

/** Our own words for what was thrown, or its name, of whatever realm it is. Its message is not ours to print: it may hold anything. */
export function thrownName(cause: unknown): string {
  if (isOf(HostProblem, cause)) {
    const answer = cause.answer();
    return (answer ? `${described(answer)}: ` : '') + PROBLEMS[cause.message];
  }
  try {
    const isError = /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(cause));
    const name: unknown = isError ? (cause as Error).name : null;
    return typeof name === 'string' ? name : typeof cause;
  } catch {
    return typeof cause;
  }
}

/**
 * Hands what the host's own code threw to the channel of the host's own errors, as if nobody had caught it: its
 * monitoring hears of it with message and stack, of which we print nothing.
 */
export function reportToHost(cause: unknown): void {
  if (typeof reportError === 'function') return reportError(cause);
  // jsdom and happy-dom have none.
  setTimeout(() => {
    throw cause;
  });
}

/** What each is about, for a developer who reads Korean: most who meet one do. */
const IN_KOREAN: Record<WidgetErrorCode, string> = {
  'options-invalid': '속성이 없거나 틀렸습니다.',
  'callback-failed': '알림 함수가 실패했습니다.',
  'callback-rejected': '서버에 묻는 함수가 실패했습니다.',
  'callback-timeout': '서버가 제때 답하지 않았습니다.',
  'answer-unreadable': '서버의 답을 읽을 수 없습니다.',
  'answer-incomplete': '인증번호가 기관에 여섯 자리로 가지 않았습니다.',
  'answer-misconfigured': '서버가 기관에 보낸 요청이 틀렸습니다.',
  'identity-missing': '잠금을 풀 본인인증이 없습니다.',
  'identity-failed': '본인인증 함수가 실패했습니다.',
  'identity-answer-invalid': '본인인증의 답이 약속과 다릅니다.',
  'server-time-failed': '서버 시각을 읽을 수 없습니다.',
  'contrast-low': '글자와 바탕의 대비가 낮습니다.',
  'locale-failed': '언어 파일을 읽지 못했습니다.',
};

/**
 * The whole of what a developer reads: in Korean first where the widget speaks Korean; last the page and the part that each
 * has in the documents, whose files the zip and the package name and place in different ways.
 */
function forDeveloper({ code, message }: WidgetError, locale: string): string {
  return `${locale === 'ko' ? `${IN_KOREAN[code]} ` : ''}${message} (docs: troubleshooting#${code})`;
}

/**
 * Says each error once in the console, and every time to `onError`; but a wrong option is one mistake, however often
 * the page draws: a host that keeps it in its state would draw for ever.
 */
export function createReporter(
  options: () => { locale: string; onError?: ((error: WidgetError) => void) | undefined },
) {
  const said = new Set<string>();
  return (error: WidgetError): void => {
    const isNew = !said.has(error.message);
    if (!isNew && error.code === 'options-invalid') return;
    const { locale, onError } = options();
    const told = { ...error, message: forDeveloper(error, locale) };
    if (isNew) {
      said.add(error.message);
      // eslint-disable-next-line no-console -- the one place that speaks to the developer
      console.error(`[motp-widget] ${error.code}: ${told.message}`);
    }
    try {
      onError?.(told);
    } catch (cause) {
      reportToHost(cause);
    }
  };
}

export type Reporter = ReturnType<typeof createReporter>;
