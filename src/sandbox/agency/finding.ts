/** Mistakes that integrations make, each by the bytes that show it; the words are in `findingWords.ts`. */
export const FINDING_KINDS = [
  'method',
  'content-type',
  'charset',
  'in-address',
  'missing',
  'unknown',
  'case',
  'euc-kr',
  'not-utf8',
  'utf8-twice',
  'percent-twice',
  'entities',
  'decomposed',
  'spaces',
  'zero-lost',
  'digits-only',
  'code-form',
  'twice',
  'purpose-form',
  'purpose-name',
  'lesson-form',
  'time-form',
  'time-differs',
  'ip-form',
  'person',
  'record-missing',
  'record-invented',
  'record-differs',
  'record-of-another',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `seen`: what was sent. `meant`: what it should be, or what it is read as. */
export interface Finding {
  kind: FindingKind;
  field?: string;
  seen?: string;
  meant?: string;
}
