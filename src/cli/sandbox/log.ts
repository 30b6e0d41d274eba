import { kst } from '../../core/report.js';
import { findingText } from '../../sandbox/agency/findingWords.js';
import { type Call, isGood } from '../../sandbox/agency/calls.js';
import type { Lang } from '../command.js';

const SIGNS = { right: '✓', wrong: '✗', note: '⚠' };

/** What reached the agency, for a terminal: a line, each field that is not plain with its bytes, and each mistake by name. */
export function logLines(call: Call, lang: Lang): string[] {
  const { at, endpoint, answer, findings, fields } = call;
  const sign = findings.length > 0 ? SIGNS.note : isGood(call) ? SIGNS.right : SIGNS.wrong;
  const none = lang === 'ko' ? '답하지 않음' : 'no answer';
  return [
    `${time(at)} ${sign} ${endpoint} → ${answer ?? none}`,
    ...fields.map(
      ({ name, text, hex }) => `    ${name.padEnd(16)} ${quoted(text)}${hex === null ? '' : `  ${hex}`}`,
    ),
    ...findings.map((finding) => `  ${SIGNS.note} ${findingText(finding, lang)}`),
  ];
}

/** Nothing that was sent may move the cursor or paint the terminal. */
function quoted(text: string | null): string {
  if (text === null) return '?';
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** `12:00:30`, in Korea. */
function time(at: number): string {
  return kst(at).slice(11);
}
