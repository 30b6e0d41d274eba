import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pack, unpack } from '../support/tarball.js';
import { expect, test } from '../support/test.js';

/**
 * Real compilers check the packed package in a project that has nothing else: no zod, no library of this repository.
 * They check every declaration file (`skipLibCheck: false`).
 */
test.describe.configure({ mode: 'default' });

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'motp-widget-types-'));
const at = (...path: string[]) => join(folder, ...path);

const USES = `
  import { useRef } from 'react';
  import { identityByWindow, MotpWidget } from 'motp-widget';
  import type { MotpWidgetHandle, MotpWidgetProps, TypedVerifyAnswer, VerifyAnswer, VerifyRequest } from 'motp-widget';
  import { answers, atSecond, clearAnswers, newPage } from 'motp-widget/testing';
  import 'motp-widget/style.css';

  const props: MotpWidgetProps = {
    verify: async ({ code, purpose, attempt, signal }: VerifyRequest) =>
      fetch('/verify', { method: 'POST', body: new URLSearchParams({ code, purpose, attempt }), signal }),
    identity: identityByWindow({ startUrl: '/start', statusUrl: '/status' }),
    clearLock: () => Promise.resolve({ code: 200 }),
  };
  declare const jQuery: () => PromiseLike<object>;
  const typed: TypedVerifyAnswer = { outcome: 'mismatch', attemptsLeft: 2 };
  const answer: VerifyAnswer = typed;

  export function Page({ language }: { language: string }) {
    const motp = useRef<MotpWidgetHandle>(null);
    return <>
      <MotpWidget ref={motp} id="motp" className="mine" style={{ margin: 0 }} data-testid="motp" locale={language} {...props}
        onVerified={({ token }) => token?.trim()} onStateChange={(state) => { if (state === 'locked') motp.current?.reset(); }} />
      <MotpWidget verify={() => answers.mismatch} serverNow={atSecond(20)} onError={(error) => error.code} />
      <MotpWidget verify={() => jQuery().then(() => answers.locked)} clearLock={() => clearAnswers.cleared} />
      {/* @ts-expect-error -- no such option */}
      <MotpWidget {...props} titel="x" />
      {/* @ts-expect-error -- no such purpose */}
      <MotpWidget {...props} purpose="exam" />
      {/* @ts-expect-error -- verify is needed */}
      <MotpWidget />
    </>;
  }
  newPage();
  const mock = <Answer,>(_: () => Answer) => ({ gives: (next: Answer) => next });
  mock(() => answers.mismatch).gives(answers.locked);
  export { answer };
`;

const ELEMENT = `
  import type {} from 'motp-widget/types/react';
  import 'motp-widget/motp-widget.js';

  const element = document.querySelector('motp-widget');
  element?.addEventListener('motp:error', ({ detail }) => detail.code satisfies string);
  element?.addEventListener('motp:statechange', ({ detail }) => {
    // @ts-expect-error -- no such state
    return detail.state === 'lokced';
  });
  if (element) window.MotpWidget?.render(element, { verifyUrl: '/verify' }).reset();

  export const page = <motp-widget verify-url="/verify" data-on-verified="lms.done" timeout={20_000} id="motp" />;
  // TSX does not check attribute names with a hyphen.
  // @ts-expect-error -- no such attribute
  export const wrong = <motp-widget timeuot={20_000} />;
`;

const VUE = `
  import type { GlobalComponents } from 'vue';
  import type {} from 'motp-widget/types/vue';

  type Props = InstanceType<GlobalComponents['motp-widget']>['$props'];
  export const props: Props = { 'verify-url': '/verify', 'data-on-verified': 'lms.done', 'onMotp:error': ({ detail }) => detail.code };
  // @ts-expect-error -- no such attribute
  export const wrong: Props = { 'verify-ulr': '/verify' };
`;

test.beforeAll(() => {
  unpack(pack(folder), at('node_modules/motp-widget'));
  for (const name of ['@types/react', 'vue']) {
    mkdirSync(dirname(at('node_modules', name)), { recursive: true });
    symlinkSync(dirname(require.resolve(`${name}/package.json`)), at('node_modules', name));
  }
  writeFileSync(at('package.json'), '{ "private": true, "type": "module" }');
  for (const [file, text] of Object.entries({
    'uses.tsx': USES,
    'uses.cts': USES.replace(/return <>[^]*<\/>;/, 'return [motp, language, answers, atSecond, MotpWidget];'),
    'element.tsx': ELEMENT,
    'vue.ts': VUE,
    'wrong.tsx': `import { MotpWidget } from 'motp-widget';
      export const page = <MotpWidget verify={() => Promise.resolve({ ok: true })} />;`,
  }))
    writeFileSync(at(file), text);
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where to resolve each compiler: our own, and older ones that our tools depend on. */
const COMPILERS = {
  'TypeScript 7': import.meta.url,
  'TypeScript 6': require.resolve('@microsoft/api-extractor/package.json'),
  'TypeScript 5': require.resolve('@arethetypeswrong/core'),
};

/** A compiler's messages about some files; empty when they compile. */
function compiles(compiler: keyof typeof COMPILERS, files: readonly string[], options: object): string {
  const config = {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      jsx: 'react-jsx',
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUncheckedSideEffectImports: true,
      skipLibCheck: false,
      noEmit: true,
      ...options,
    },
    files,
  };
  writeFileSync(at('tsconfig.json'), JSON.stringify(config));
  const manifest = createRequire(COMPILERS[compiler]).resolve('typescript/package.json');
  const { version } = require(manifest) as { version: string };
  expect(compiler).toBe(`TypeScript ${version.split('.')[0]}`);
  const tsc = join(dirname(manifest), 'bin/tsc');
  try {
    return execFileSync(process.execPath, [tsc, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const OURS = ['uses.tsx', 'element.tsx'];
const NODE = [...OURS, 'uses.cts'];

/** The newest with every module resolution, the oldest with `bundler` and `node16`, the one between with `node16`. */
for (const compiler of ['TypeScript 7', 'TypeScript 5'] as const) {
  test(`${compiler}, bundler: the component, its tests, the element, also in Vue; a wrong answer is told by the name of the right one`, () => {
    const options = { module: 'esnext', moduleResolution: 'bundler' };
    const said = compiles(compiler, [...OURS, 'vue.ts', 'wrong.tsx'], options);
    // Errors in Vue's own declarations are Vue's.
    const errors = said.split(/\n(?=\S)/).filter((error) => !/^\S*\/node_modules\/(@vue|vue)\//.test(error));
    expect(errors).toEqual([expect.stringMatching(/^wrong\.tsx.*VerifyAnswer/s)]);
    expect(errors[0]).not.toMatch(/\{ \.\.\.; \}|Zod/);
  });
}

test('TypeScript 5 without `exports`, as in older projects (`moduleResolution: node`)', () => {
  const options = { module: 'esnext', moduleResolution: 'node', noUncheckedSideEffectImports: false };
  expect(compiles('TypeScript 5', OURS, options)).toBe('');
});

for (const [compiler, module] of [
  ['TypeScript 7', 'node16'],
  ['TypeScript 7', 'nodenext'],
  ['TypeScript 6', 'node16'],
  ['TypeScript 5', 'node16'],
] as const) {
  test(`${compiler}, ${module}, CommonJS files among them`, () => {
    expect(compiles(compiler, NODE, { module })).toBe('');
  });
}
