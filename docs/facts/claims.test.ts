import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** A number of the source: `const NAME = 15_000;`, `timeout: 10_000`. */
function numberIn(file: string, name: string): number {
  const [, number = ''] = new RegExp(`\\b${name}(?: =|:) ([\\d_]+)`).exec(read(file)) ?? [];
  return Number(number.replaceAll('_', ''));
}

const TIMEOUT = numberIn('src/host/options.ts', 'timeout') / 1000;
const SAMPLE = numberIn('src/session/agencyClock.ts', 'SAMPLE_TIMEOUT_MS') / 1000;
const QUESTION = numberIn('src/identity/identityStatus.ts', 'QUESTION_MS') / 1000;
const POLL = numberIn('src/identity/watchIdentityWindow.ts', 'POLL_MS') / 1000;
const GIVE_UP = numberIn('src/identity/watchIdentityWindow.ts', 'GIVE_UP_MS'); // minutes, in the source too
const LANGUAGE = numberIn('src/view/useMessages.ts', 'LOAD_MS') / 1000;
const DELIBERATE = numberIn('src/core/flow.ts', 'DELIBERATE_MS') / 1000;

test.each([
  ['docs/ko/embed.md', `(길어야 ${LANGUAGE}초)`],
  ['docs/embed.md', `(at most ${LANGUAGE} seconds)`],
  [
    'docs/ko/embed.md',
    `(기본 ${TIMEOUT}초)이고, 시각을 물을 때는 ${SAMPLE}초, 본인인증의 결과를 물을 때는 ${QUESTION}초`,
  ],
  ['docs/embed.md', `those for the time after ${SAMPLE} seconds, for an identity status after ${QUESTION}.`],
  ['docs/server.md', `It waits ${TIMEOUT} seconds`],
  ['docs/ko/server.md', `위젯은 ${TIMEOUT}초(\`timeout\`)를 기다립니다`],
  ['docs/ko/server.md', `(${POLL}초마다 묻습니다)`],
  ['docs/ko/performance.md', `${POLL}초마다 \`status\` 한 번, ${GIVE_UP}분까지`],
  ['docs/ko/react.md', `위젯이 물은 뒤 ${DELIBERATE}초 안에`],
])('%s: %s', (document, words) => {
  expect(read(document).replaceAll(/\s+/g, ' ')).toContain(words);
});

test('the width in docs/theming.md is that of the style sheet', () => {
  const sheet = read('src/view/styles/root.css');
  const [, least] = /contain-intrinsic-inline-size: (\d+)px/.exec(sheet) ?? [];
  const [, most] = /max-width: (\d+)px/.exec(sheet) ?? [];
  expect(read('docs/theming.md')).toContain(`from ${least} px to at most ${most} px wide`);
  expect(read('docs/ko/theming.md')).toContain(`${least}px에서 ${most}px까지`);
});

test.each(['docs/start.md', 'docs/ko/start.md'])(
  '%s names each value that is for the sandbox, before it opens',
  (document) => {
    const forTests = /^define\('(\w+)', .*(?:127\.0\.0\.1|localhost|sandbox|'demo'|'simple'|sqlite:).*\);/gm;
    const names = [...read('examples/php/motp/motp-config.php').matchAll(forTests)].map(
      ([, name = '']) => name,
    );
    expect(names.length).toBeGreaterThan(5);
    const [, open = ''] = read(document).split(/^## 6\. /m);
    expect(names.filter((name) => !open.includes(`\`${name}\``))).toEqual([]);
  },
);

test.each(['docs/troubleshooting.md', 'docs/ko/troubleshooting.md'])(
  '%s has each line that the console may begin with',
  (document) => {
    const codes = WRITTEN.flatMap((source) => [...source.matchAll(/\[motp-widget\] ([a-z-]+):/g)]).map(
      ([, code = '']) => code,
    );
    expect(codes.length).toBeGreaterThan(0);
    const text = read(document);
    expect(codes.filter((code) => !text.includes(`### \`${code}\``))).toEqual([]);
  },
);

const NOTICES = 'dist/third-party-notices.txt'; // there after a build

test.skipIf(!existsSync(NOTICES)).each(['docs/adoption.md', 'docs/ko/adoption.md'])(
  '%s names the third-party code of the script-tag file',
  (document) => {
    const packages = [...read(NOTICES).matchAll(/^([\w@/-]+) \d\S* \((.+)\)$/gm)];
    expect(packages.map(([, name, licence]) => `${name} (${licence})`)).toEqual(['preact (MIT)']);
    expect(read(document)).toMatch(/Preact ?\(MIT\)/);
  },
);

test.each(['docs/identity.md', 'docs/ko/identity.md'])(
  '%s names each provider that has a file, and the address that its file names',
  (document) => {
    const text = read(document);
    for (const file of readdirSync('examples/php/motp/lib')) {
      const [, provider] = /^provider-(.+)\.php$/.exec(file) ?? [];
      if (provider === undefined) continue;
      expect(text).toContain(`| \`${provider}\``);
      const [, url] = /MOTP_PROVIDER_URL +(https:\S+)/.exec(read(`examples/php/motp/lib/${file}`)) ?? [];
      if (url !== undefined) expect(text).toContain(`\`${url}\``);
    }
  },
);
