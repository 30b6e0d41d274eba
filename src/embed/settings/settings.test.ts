import { expect, test } from 'vitest';
import { OPTIONS } from '../../host/options.js';
import { readSettings } from './settings.js';

const CALLBACKS = [...Object.keys(OPTIONS).filter((name) => name.startsWith('on')), 'onBeforeRedirect'];
const NAMES = ['f', 'lms.enter', '$', 'LMS.page_1.enter$', '완료', 'lms.다음', 'é.f'];
/** What people write in the `onclick` of a button. */
const EXPRESSIONS = NAMES.flatMap((name) => [
  `${name}()`,
  `${name}();`,
  `${name};`,
  `return ${name}()`,
  `javascript:${name}()`,
  `${name}(this)`,
  `() => ${name}()`,
  `function () { ${name}(); }`,
  `window['${name}']`,
  `${name} `,
  `a = ${name}`,
]).concat('', ' ');

function told(name: string, given: unknown): string[] {
  const raw = { verify: () => undefined, [name]: given };
  return readSettings(
    raw,
    (setting) => setting,
    () => false,
    () => undefined,
  ).errors.map(({ message }) => message);
}

test.each(CALLBACKS)('%s in HTML is a name; what is none is told when it is read, once', (name) => {
  for (const given of NAMES) expect(told(name, given), given).toEqual([]);
  for (const given of EXPRESSIONS) {
    expect(told(name, given), given).toEqual([
      expect.stringContaining(`${name} must be a function, in HTML its name (f, not f())`),
    ]);
  }
});

test.each(CALLBACKS)('%s of a script is a function', (name) => {
  expect(told(name, () => undefined)).toEqual([]);
  expect(told(name, {})).toEqual([expect.stringContaining(`${name} must be a function`)]);
});
