import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import packageJson from '../../package.json' with { type: 'json' };
import { OPTIONS } from '../../src/host/options.js';
import { BUNDLERS, consumers, Projects } from '../support/consumers.js';
import { expect, test } from '../support/test.js';

// The package as npm packs it, in projects of its users, which share only React with this repository.
test.describe.configure({ mode: 'default' });
const projects = new Projects('package');
const PAGE = readFileSync(new URL('../pages/consumer.js', import.meta.url), 'utf8');
test.beforeAll(() => projects.install());

type Entry = keyof typeof packageJson.exports;
/** The entries that are more than types. */
const ENTRIES = (Object.keys(packageJson.exports) as Entry[]).filter(
  (name): name is Exclude<Entry, `./types/${string}`> => !name.startsWith('./types/'),
);

test('every entry is there', () => {
  const entries = ENTRIES.map((entry) => entry.replace(/^\./, 'motp-widget'));
  const found = JSON.parse(
    projects.run(
      'react-19',
      `console.log(JSON.stringify(${JSON.stringify(entries)}.map((entry) => import.meta.resolve(entry))))`,
    ),
  ) as string[];
  for (const url of found) {
    expect(url).toContain('/react-19/node_modules/motp-widget/');
    expect(existsSync(new URL(url)), url).toBe(true);
  }
});

test('a developer who looks into it finds names, the sources as they were written, and what each option is for', () => {
  const folder = join(projects.folderOf('react-19'), 'node_modules/motp-widget');
  const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(folder, 'dist', file), 'utf8');
  const modules = files.filter((file) => /^(cjs\/)?(core|host|identity|session|view)\/.*\.js$/.test(file));
  const declarations = files.filter((file) => /^types\/.*\.d\.ts$/.test(file));
  expect(Math.min(modules.length, declarations.length)).toBeGreaterThan(50);
  for (const file of [...modules, ...declarations]) {
    expect(read(file), file).toMatch(/\n\/\/# sourceMappingURL=\S+\s*$/);
    const map = JSON.parse(read(`${file}.map`)) as { sources: string[]; sourcesContent?: string[] };
    map.sources.forEach((source, i) => {
      const isThere = map.sourcesContent?.[i] ?? existsSync(join(folder, 'dist', dirname(file), source));
      expect(isThere, `${file}: ${source}`).toBeTruthy();
    });
  }
  for (const index of ['index.js', 'cjs/index.js']) expect(read(index)).toMatch(/^["']use client["'];/);
  expect(read('view/MotpWidget.js')).toContain('forwardRef(function MotpWidget(');
  const contract = read('types/host/contract.d.ts').split('export interface MotpWidgetOptions {')[1] ?? '';
  for (const option of Object.keys(OPTIONS)) {
    const [, says] = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s+${option}\\??:`).exec(contract) ?? [];
    expect(says, option).toContain('@example');
    if (option !== 'verify' && !option.startsWith('on')) expect(says, option).toContain('@default');
  }
});

test('importing has no side effects, except for the script-tag files and the style sheet', () => {
  const code = `const before = Object.keys(globalThis);
    await import('motp-widget');
    await import('motp-widget/testing');
    console.log(...Object.keys(globalThis).filter((name) => !before.includes(name)));`;
  expect(projects.run('react-19', code).trim()).toBe('');
  for (const name of ENTRIES) {
    const entry: { default: string } | string = packageJson.exports[name];
    const acts = packageJson.sideEffects.includes(typeof entry === 'string' ? entry : entry.default);
    // These are imported by file name, like the style sheet.
    expect(acts, name).toBe(/\.(js|css)$/.test(name));
  }
});

for (const consumer of consumers) {
  test(`${consumer}: a server without a DOM renders the field`, () => {
    const html = projects.run(
      consumer,
      `import { createElement, version } from 'react';
      import { renderToString } from 'react-dom/server';
      import { MotpWidget } from 'motp-widget';
      console.error = (words) => { throw new Error(words); };
      console.log(version, renderToString(createElement(MotpWidget, { verify: async () => ({ code: 200 }) })));`,
    );
    expect(html).toMatch(consumer === 'react-18' ? /^18\.0/ : /^19\./);
    expect(html).toContain('data-state="entering"');
    expect(html).toContain('인증번호');
  });

  test(`${consumer}: require gives the same as import`, () => {
    const html = projects.run(
      consumer,
      `const { createElement } = require('react');
      const { renderToString } = require('react-dom/server');
      const { MotpWidget } = require('motp-widget');
      const { answers } = require('motp-widget/testing');
      console.log(renderToString(createElement(MotpWidget, { verify: async () => answers.verified })));`,
      'run.cjs',
    );
    expect(html).toContain('data-state="entering"');
  });

  // Server-rendered HTML is cached (Next's `cacheComponents`), and the browser has to render the same.
  test(`${consumer}: rendering reads no clock and no random number`, () => {
    const asked = projects.run(
      consumer,
      `import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      import { MotpWidget } from 'motp-widget';
      const asked = [];
      const note = (told) => {
        const [, , , caller] = new Error().stack.split('\\n');
        if (!caller.includes('/react-dom/')) asked.push(told); // React measures itself
      };
      const watch = (owner, name, told) => {
        const own = owner[name];
        owner[name] = new Proxy(own, {
          apply: (_, self, given) => (note(told), Reflect.apply(own, self, given)),
          construct: (_, given) => (note(told), new own(...given)),
        });
      };
      for (const name of ['getRandomValues', 'randomUUID']) watch(crypto, name, 'crypto.' + name);
      watch(Math, 'random', 'Math.random');
      watch(Date, 'now', 'Date.now');
      watch(performance, 'now', 'performance.now');
      watch(globalThis, 'Date', 'Date');
      Date.now(); // proves that a call would be noticed
      for (const locale of ['ko', 'en', 'auto'])
        renderToString(createElement(MotpWidget, { verify: async () => ({ code: 200 }), serverNow: 1.7e12, locale }));
      console.log(JSON.stringify(asked));`,
    );
    expect(JSON.parse(asked)).toEqual(['Date.now']);
  });

  for (const bundler of BUNDLERS) {
    test(`${consumer}: a page bundled by ${bundler} verifies`, async ({ page, trainee }) => {
      projects.write(consumer, 'page.js', PAGE);
      await projects.bundle(bundler, consumer, 'page.js');
      projects.write(
        consumer,
        `${bundler}.html`,
        `<!doctype html><html lang="ko"><title>LMS</title><div id="motp"></div><script type="module" src="${bundler}/page.js"></script></html>`,
      );
      await page.goto(`/package/${consumer}/${bundler}.html?trainee=fine`);
      await trainee.sees('entering');
      await trainee.typesTheCodeOnThePhone();
      await trainee.pressesVerify();
      await trainee.sees('verified');
    });
  }
}

for (const bundler of BUNDLERS) {
  test(`${bundler} bundles one helper without the widget`, async () => {
    projects.write(
      'react-19',
      'helper.js',
      "import { identityByRedirect } from 'motp-widget';\nconsole.log(identityByRedirect);\n",
    );
    const code = readFileSync(await projects.bundle(bundler, 'react-19', 'helper.js'), 'utf8');
    expect(code).toContain('motp_state');
    expect(code).not.toMatch(/motp-field|useState|react-query|i18next|앱 비밀번호/);
  });
}

test('beside React the widget adds no more than 50 kB to a page, and a helper alone no more than 3.5', async () => {
  const gzipOf = async (file: string, code: string) => {
    projects.write('react-19', file, code);
    return gzipSync(readFileSync(await projects.bundle('vite', 'react-19', file)), { level: 9 }).length;
  };
  const react =
    "import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; createRoot(document.body)";
  const without = await gzipOf('without.js', `${react}.render(createElement('p'));`);
  const widget = await gzipOf(
    'with.js',
    `import { MotpWidget } from 'motp-widget'; ${react}.render(createElement(MotpWidget));`,
  );
  expect(widget - without).toBeLessThan(50_000);
  for (const [helper, bound] of [
    ['identityByWindow', 3_500],
    ['identityByPopup', 3_500],
    ['identityByRedirect', 2_000],
    ['identityByPortOne', 2_000],
  ] as const) {
    const bytes = await gzipOf(
      'helper.js',
      `import { ${helper} } from 'motp-widget'; console.log(${helper});`,
    );
    expect(bytes, helper).toBeLessThan(bound);
  }
});
