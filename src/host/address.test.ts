import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutParameters, withParameters } from './address.js';

/** As an EUC-KR page writes `과정`. */
const EUC_KR = 'course=%B0%FA%C1%A4';

describe('the query of an address', () => {
  test.each([
    ['', 'a=1'],
    ['?', 'a=1'],
    [`?${EUC_KR}`, `${EUC_KR}&a=1`],
    ['?a=0&b=%20+&&a', 'b=%20+&a=1'],
    ['?aa=2', 'aa=2&a=1'],
  ])('%s, with a parameter set', (query, set) => {
    expect(withParameters(query, { a: '1' })).toBe(set);
  });

  test('a value is written so that it is read as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/[\uD800-\uDFFF]/.test(text)),
        (value) => {
          const query = withParameters(`?${EUC_KR}`, { state: value });
          expect(query.startsWith(`${EUC_KR}&state=`)).toBe(true);
          expect(new URLSearchParams(query).get('state')).toBe(value);
        },
      ),
    );
  });

  test('without some', () => {
    expect(withoutParameters(`?state=1&${EUC_KR}&code=2`, ['state', 'code'])).toBe(EUC_KR);
    expect(withoutParameters('?state=1', ['state'])).toBe('');
  });
});
