import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEMO_FAULTS } from '../../src/sandbox/control/demoFaults.js';
import { ENDPOINTS, faultSchema } from '../../src/sandbox/control/faults.js';
import { settingsSchema } from '../../src/sandbox/control/settings.js';
import { DOCUMENTS } from './recipes.js';

/** What sentences of the documents say of names and numbers that the source has. */
const read = (file: string) => readFileSync(file, 'utf8');

const SANDBOX = read('src/sandbox/README.md').replace(/^```[^]*?^```$/gm, '');

test.each([
  ['faults', Object.keys(faultSchema.shape)],
  ['settings', Object.keys(settingsSchema.shape)],
])('the sandbox’s README names the fields of POST /sandbox/%s, and no other', (path, fields) => {
  const [, braces = ''] = new RegExp(`POST /sandbox/${path}\`\\*\\* \`\\{([^}]*)\\}`).exec(SANDBOX) ?? [];
  const named = braces.split(',').map((name) => name.replace('?', '').trim());
  expect(new Set(named)).toEqual(new Set(fields));
});

test('the sandbox’s README names each endpoint and each fault by name', () => {
  const inCode = new Set(SANDBOX.split('`').flatMap((text, at) => (at % 2 === 1 ? text.split(' ') : [])));
  expect(ENDPOINTS.filter((name) => !inCode.has(name))).toEqual([]);
  const names = DEMO_FAULTS.map(({ name }) => name).filter((name) => /^[a-z]/.test(name));
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => !inCode.has(name))).toEqual([]);
});

test.each(['docs/check.md', 'docs/ko/check.md'])('%s names each setting of motp-check.json', (document) => {
  const [, schema = ''] =
    /const schema = z\n {2}\.strictObject\(\{\n([^]*?)\n {2}\}\)/.exec(read('src/cli/check/config.ts')) ?? [];
  const settings = [...schema.matchAll(/^ {4}(\w+): /gm)].map(([, name = '']) => name);
  expect(settings.length).toBeGreaterThan(15);
  const text = read(document);
  expect(settings.filter((name) => !new RegExp(`[\`"]${name}[\`"]`).test(text))).toEqual([]);
});

/** Attributes that the documents name: settings, and what the widget or the sandbox's phone itself writes. */
const WRITTEN = ['src/embed', 'src/view', 'src/sandbox/phone'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|js)$/.test(file))
    .map((file) => read(`${folder}/${file}`)),
);

test.each(DOCUMENTS.filter((file) => !file.startsWith('docs/background/')))(
  '%s names no data attribute that there is not',
  (document) => {
    const surface = read('docs/surface/names.md');
    const named = new Set(read(document).match(/(?<![\w-])data-[a-z]+(?:-[a-z]+)*/g));
    const unknown = [...named].filter(
      (name) => !surface.includes(`\`${name}\``) && !WRITTEN.some((source) => source.includes(name)),
    );
    expect(unknown).toEqual([]);
  },
);

test('sizes in prose are those of docs/performance.md', () => {
  const performance = read('docs/performance.md');
  const bytes = (name: string) =>
    Number(new RegExp(`^\\| ${name}[^|]*\\| +([\\d,]+)`, 'm').exec(performance)?.[1]?.replaceAll(',', ''));
  const kB = (name: string) => (bytes(name) / 1000).toFixed(1);
  const helpers = [kB('`identityByRedirect`'), kB('`identityByWindow`')];
  const changelog = read('CHANGELOG.md');
  expect(changelog).toContain(`${helpers.join('~')} kB`);
  expect(changelog).toContain(`${helpers.join(' to ')} kB`);
  const widget = Math.round(bytes('`MotpWidget`') / 1000);
  for (const document of ['CHANGELOG.md', 'docs/react.md']) expect(read(document)).toContain(`${widget} kB`);
  const whole = Math.floor(bytes('the whole file') / 1000);
  for (const document of ['docs/adoption.md', 'docs/ko/adoption.md', 'docs/ko/performance.md'])
    expect(read(document), document).toContain(`${whole} kB`);
});
