import type { Text } from '../command.js';
import type { Bench } from './bench/bench.js';
import type { Endpoint } from './config.js';

export const GROUPS = [
  'request',
  'page',
  'attempt',
  'outage',
  'answer',
  'access',
  'identity',
  'person',
  'clear-lock',
  'alternative',
] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_TITLES: Record<Group, Text> = {
  request: { ko: 'mOTP 서버로 보내는 것', en: 'What goes to the agency' },
  page: { ko: '화면이 보낸 값', en: 'What comes from the page' },
  attempt: { ko: '한 번의 인증은 한 번만', en: 'One attempt, one request' },
  outage: { ko: 'mOTP 서버의 장애', en: 'Faults of the agency' },
  answer: { ko: '화면에 주는 답', en: 'What the page is answered' },
  access: { ko: '로그인과 다른 사이트', en: 'Session and other sites' },
  identity: { ko: '본인인증', en: 'Identity verification' },
  person: { ko: '같은 사람인지', en: 'The same person' },
  'clear-lock': { ko: '잠금 풀기', en: 'Clearing a lock' },
  alternative: { ko: '대체인증', en: 'Alternative verification (대체인증)' },
};

/** One duty of the server, held to by doing what trainees, other sites and a failing agency do. */
export interface Check {
  /** Kebab case, for `--only` and the documents. */
  id: string;
  group: Group;
  /** What is right. */
  title: Text;
  /** What goes wrong without it. */
  why: Text;
  mend: Text;
  /** The addresses that have to be in the configuration. */
  needs: readonly Endpoint[];
  /** Whether it wants a second session. */
  needsOther?: boolean;
  /** Has to go on for as long as an identity verification is good: only when asked for. */
  long?: boolean;
  /** What has to be begun before all other checks. */
  prepare?: (bench: Bench) => Promise<unknown>;
  /** Returns if all is right, or what has to hold later. Throws `Failure`, or `NotChecked`. */
  run: (bench: Bench, prepared?: unknown) => Promise<void | Later>;
}

/** Asked once whatever may still come has come; other checks go on meanwhile. Throws `Failure`. */
export type Later = () => void;

/** The server did not keep the duty: `seen` is what it did. */
export class Failure extends Error {
  readonly seen: Text;
  constructor(seen: Text) {
    super(seen.en);
    this.seen = seen;
  }
}

/** It cannot be known from outside, or not here. */
export class NotChecked extends Error {
  readonly because: Text;
  constructor(because: Text) {
    super(because.en);
    this.because = because;
  }
}

export function t(ko: string, en: string): Text {
  return { ko, en };
}

/** Fails the check unless the duty is kept. */
export function must(kept: unknown, ko: string, en: string): asserts kept {
  if (!kept) throw new Failure({ ko, en });
}
