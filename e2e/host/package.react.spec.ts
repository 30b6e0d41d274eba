import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { bundle, consumers, folderOf, installPackage, type Consumer } from '../support/consumers.js';
import { expect, test } from '../support/test.js';

// The package as npm packs it, in projects of its users: nothing of this repository but their React and dependencies.
test.describe.configure({ mode: 'default' });
test.beforeAll(installPackage);

/** What Node prints when it runs a module of a consumer's, with React's development build. */
function runs(consumer: Consumer, code: string): string {
  const file = join(folderOf(consumer), 'run.mjs');
  writeFileSync(file, code);
  return execFileSync(process.execPath, [file], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'development' },
  });
}

test('every entry is there', () => {
  const entries = Object.keys(packageJson.exports).map((entry) => entry.replace(/^\./, 'motp-widget'));
  const found = JSON.parse(
    runs(
      'react-19',
      `console.log(JSON.stringify(${JSON.stringify(entries)}.map((entry) => import.meta.resolve(entry))))`,
    ),
  ) as string[];
  for (const url of found) {
    expect(url).toContain('/react-19/node_modules/motp-widget/');
    expect(existsSync(new URL(url)), url).toBe(true);
  }
});

test('nothing but the script-tag files does anything by being imported', () => {
  const code = `const before = Object.keys(globalThis);
    await import('motp-widget');
    await import('motp-widget/testing');
    console.log(...Object.keys(globalThis).filter((name) => !before.includes(name) && !/^__zod/.test(name)));`;
  expect(runs('react-19', code).trim()).toBe('');
  for (const [name, entry] of Object.entries(packageJson.exports)) {
    const acts = packageJson.sideEffects.includes(typeof entry === 'string' ? entry : entry.default);
    // Script-tag files are asked for by their names.
    expect(acts, name).toBe(name.endsWith('.js'));
  }
});

for (const consumer of consumers) {
  test(`${consumer}: a server without a DOM renders the field`, () => {
    const html = runs(
      consumer,
      `import { createElement, version } from 'react';
      import { renderToString } from 'react-dom/server';
      import { MotpWidget } from 'motp-widget';
      console.error = (words) => { throw new Error(words); };
      console.log(version, renderToString(createElement(MotpWidget, { verify: async () => ({ code: 200 }) })));`,
    );
    expect(html).toMatch(consumer === 'react-18' ? /^18\.3/ : /^19\./);
    expect(html).toContain('data-state="entering"');
    expect(html).toContain('인증번호');
  });

  for (const bundler of ['vite', 'webpack'] as const) {
    test(`${consumer}: a page bundled by ${bundler} verifies`, async ({ page, trainee }) => {
      await bundle[bundler](consumer, 'page.js');
      await page.goto(`/${consumer}/${bundler}.html?trainee=fine`);
      await trainee.sees('entering');
      await trainee.typesTheCodeOnThePhone();
      await trainee.pressesVerify();
      await trainee.sees('verified');
    });
  }
}

for (const bundler of ['vite', 'webpack'] as const) {
  test(`${bundler} takes one helper without the widget`, async () => {
    writeFileSync(
      join(folderOf('react-19'), 'helper.js'),
      "import { identityByRedirect } from 'motp-widget';\nconsole.log(identityByRedirect);\n",
    );
    const code = readFileSync(await bundle[bundler]('react-19', 'helper.js'), 'utf8');
    expect(code).toContain('motp_state');
    expect(code).not.toMatch(/motp-field|useState|react-query|i18next|앱 비밀번호/);
  });
}
