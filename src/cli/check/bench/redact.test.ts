import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedaction } from './redact.js';
import { createTrace } from './trace.js';

const hangul = fc
  .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 2, maxLength: 5 })
  .map((points) => String.fromCodePoint(...points));
const digits = fc.stringMatching(/^\d{6,12}$/);
const secret = fc.stringMatching(/^[0-9a-f]{8,40}$/).filter((text) => /\d/.test(text));

function answer(text: string) {
  const bytes = Buffer.from(text);
  return { status: 200, headers: {}, setCookies: [], bytes, text, ms: 1 };
}

describe('a report', () => {
  test('shows no name, number or secret but those that the check itself has sent', () => {
    fc.assert(
      fc.property(hangul, digits, secret, (name, number, token) => {
        const { redact } = createRedaction();
        const shown = redact(`Warning: ${name} (${number}) token=${token} in line 12`);
        return !shown.includes(name) && !shown.includes(number) && !shown.includes(token);
      }),
    );
  });

  test('shows the test person’s', () => {
    const { know, redact } = createRedaction();
    know('홍길동', '01000000000', 'hong01');
    expect(redact('USER_NM=홍길동 USER_TEL=01000000000 USRID=hong01')).toContain('홍길동');
    expect(redact('홍길동전')).toBe('***');
  });

  test('shows of an answer what happened, and of its other values nothing', () => {
    fc.assert(
      fc.property(hangul, digits, secret, (name, number, token) => {
        const trace = createTrace(createRedaction());
        trace.seen(answer(JSON.stringify({ code: 'AP001', name, phone: number, token })));
        trace.seen(answer(`<h1>${name}</h1> ${number} Warning: bad ${token}`));
        const lines = trace.lines.join('\n');
        expect(lines).toContain('AP001');
        return ![name, number, token].some((one) => lines.includes(one));
      }),
    );
  });
});
