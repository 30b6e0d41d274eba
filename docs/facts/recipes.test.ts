import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs, promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/cli/check/config.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/server.js';
import { DOCUMENTS, nameOf, type Recipe, recipes } from './recipes.js';

/**
 * Each block of code of each document is held to something: an excerpt to its file, JSON to its reader, a command to what
 * there is to be run, TSX to the types. HTML and JS run in a browser: e2e/embed/recipes.script.spec.ts.
 */
const ALL = recipes();
const excerpts = ALL.filter(({ file }) => file !== undefined);
const written = ALL.filter(({ file }) => file === undefined);
const of = (language: string) => written.filter((recipe) => recipe.language === language);

/** In a browser; the lines of a web.xml in a servlet container (e2e/support/examples/java.ts). */
const RUN_ELSEWHERE = ['html', 'js', 'xml'];

test('there are recipes, and no kind of them is held to nothing', () => {
  const held = ['json', 'sh', 'ts', 'tsx', 'css', '', ...RUN_ELSEWHERE];
  expect(ALL.length).toBeGreaterThan(40);
  expect(written.filter(({ language }) => !held.includes(language)).map(nameOf)).toEqual([]);
});

test.each(DOCUMENTS)('%s has no code but in blocks that are found here', (document) => {
  const text = readFileSync(document, 'utf8');
  const fences = text.match(/^\s*(?:`{3,}|~{3,})/gm) ?? [];
  expect(fences).toHaveLength(2 * ALL.filter((one) => one.document === document).length);
  // What is indented by four is a drawing or a tree of folders: no line that somebody types.
  const indented = text
    .replace(/^```[^]*?^```$/gm, '')
    .match(/^ {4}(?:npm|npx|node|cd|cp|curl|php|import|const) .*$/gm);
  expect(indented ?? []).toEqual([]);
});

test.each(excerpts.map((one) => [nameOf(one), one] as const))('%s shows lines of its file', (_, recipe) => {
  expect(readFileSync(recipe.file!, 'utf8').replaceAll('\r\n', '\n')).toContain(recipe.code);
});

test('the lines of web.xml that run in the container are those of both languages', () => {
  const shown = of('xml').map(({ document, code }) => `${document.replace('/ko/', '/')} ${code}`);
  expect(new Set(shown).size).toBeGreaterThan(1);
  expect(shown).toHaveLength(2 * new Set(shown).size);
});

test('there are excerpts of each server', () => {
  const folders = new Set(excerpts.map(({ file }) => file!.split('/').slice(0, 2).join('/')));
  expect([...folders]).toEqual(expect.arrayContaining(['examples/php', 'examples/java', 'examples/node']));
});

test.each(of('json').map((one) => [nameOf(one), one] as const))('%s is read', (_, { document, code }) => {
  expect(document).toMatch(/^docs\/(ko\/)?check\.md$/);
  expect(readConfig(code, 'ko').problems).toBeUndefined();
});

/** Ordinary programs, which are not ours to be right about. */
const ORDINARY = /^(cp|cd|mkdir|php|curl|json|[A-Z_]+=|java|javac|mvn|unzip)/;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What is wrong with a command line, as far as one can tell without running it. */
function faultOf(line: string): string | null {
  const [program = '', ...words] = wordsOf(line);
  if (program === 'npm') {
    const [verb = '', script = ''] = words;
    const named = verb === 'run' ? script : verb;
    return named in scripts || ['install', 'ci', 'publish'].includes(verb) ? null : `no script ${named}`;
  }
  const isOurs = (program === 'npx' && words[0] === 'motp-widget') || line.includes('motp-widget.mjs ');
  if (isOurs) return words.length > 1 ? faultOfOurs(words.slice(1)) : null;
  if (program === 'npx' && words[0] === 'playwright') {
    const path = words.find((word) => word.startsWith('e2e/'));
    return path === undefined || existsSync(path) ? null : `no ${path}`;
  }
  return ORDINARY.test(program) || line === 'node tools/motp-widget.mjs' ? null : `not known: ${program}`;
}

function faultOfOurs([name = '', ...args]: string[]): string | null {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return `no command ${name}`;
  try {
    parseArgs({
      args,
      options: { ...command.options, lang: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    return null;
  } catch (error) {
    return String(error);
  }
}

/** A shell's words, without its comment. */
function wordsOf(line: string): string[] {
  const words = line.replace(/\s+#.*$/, '').match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return words.map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}

describe('commands', () => {
  const lines = of('sh').flatMap((recipe) =>
    recipe.code
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
      .map((line) => [nameOf(recipe), line] as const),
  );
  /** In a sentence: `npm run release`, `npx motp-widget check …`. */
  const inline = DOCUMENTS.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/`((?:npm|npx|node) [^`\n]*)`/g)].map(
      ([, line = '']) => [document, line.replace(/ …$/, '')] as const,
    ),
  );
  test.each([...lines, ...inline])('%s: %s', (_, line) => {
    expect(faultOf(line)).toBeNull();
  });

  test('the sandbox is started as its README shows', async () => {
    const [block, ...others] = of('ts');
    expect(others.map(nameOf)).toEqual([]);
    const [imported = '', ...lines] = block!.code.trim().split('\n');
    expect(imported).toBe("import { startSandbox } from './server.js';");
    let started: Sandbox | undefined;
    const start: typeof startSandbox = async (options) => (started = await startSandbox(options));
    // oxlint-disable-next-line typescript/no-implied-eval -- the lines of our own document
    const run = new Function('startSandbox', `return (async () => {${lines.join('\n')}\n})()`) as (
      own: typeof startSandbox,
    ) => Promise<void>;
    await run(start);
    expect(started?.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await expect(fetch(started!.origin), 'it is closed').rejects.toThrow();
  });

  test('what the sandbox’s README tells it is done', async () => {
    const [block] = of('sh').filter(({ code }) => code.includes('$S/sandbox/'));
    const sandbox = await startSandbox({ port: 0, staticDirs: [] });
    // A request that is refused says so.
    const refused = 'curl() { command curl -f "$@" || echo "refused: $*" >&2; }';
    const script = `${refused}\n${block!.code.replace(/^S=.*$/m, `S=${sandbox.origin}`)}`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script]);
    await sandbox.close();
    expect(stderr).toBe('');
    expect(stdout).toContain('"code":"WE005"');
  });

  test('one that is not there is found', () => {
    expect(faultOf('npm run nothing')).not.toBeNull();
    expect(faultOf('npx motp-widget sandbox --nothing 3')).not.toBeNull();
    expect(faultOf('npx playwright test e2e/nothing')).not.toBeNull();
  });
});

test.each(of('css').map((one) => [nameOf(one), one] as const))(
  '%s names properties that are',
  (_, { code }) => {
    const properties = code.match(/--motp-[\w-]+/g) ?? [];
    const surface = readFileSync('docs/surface/names.md', 'utf8');
    expect(properties.length).toBeGreaterThan(0);
    for (const property of properties) expect(surface).toContain(property);
  },
);

/** What an example takes for granted of the page that it is copied into. */
const PAGE = `
import { useRef, useState } from 'react';
import { Controller, type Control } from 'react-hook-form';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MotpWidget } from 'motp-widget';
import type { MotpWidgetHandle, MotpWidgetProps, VerifyAnswer } from 'motp-widget';
declare const user: ReturnType<typeof userEvent.setup>;
declare function askServer(url: string, fields: object, signal?: AbortSignal): Promise<VerifyAnswer>;
declare function openLesson(token: string | undefined): void;
declare const verifyMotp: MotpWidgetProps['verify'];
declare const serverTime: () => Promise<number>;
declare const enrol: (data: FormData) => Promise<void>;
declare const identity: MotpWidgetProps['identity'];
declare const clearLock: MotpWidgetProps['clearLock'];
declare const onVerified: MotpWidgetProps['onVerified'];
declare const control: Control<{ motpToken?: string | undefined }>;
declare function reset(): void;
declare const afterEach: (run: () => void) => void;
`;

test('TSX has the types of the package', () => {
  const folder = '.build/recipes';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, recipe] of of('tsx').entries()) {
    writeFileSync(`${folder}/recipe${index}.tsx`, `// ${nameOf(recipe)}\n${asModule(recipe)}`);
  }
  const compilerOptions = {
    noEmit: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
    noPropertyAccessFromIndexSignature: false,
    paths: {
      'motp-widget': ['./../../src/index.ts'],
      'motp-widget/testing': ['./../../src/testing/index.ts'],
    },
  };
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions,
      include: ['*.tsx', '../../src/**/*.d.ts'],
    }),
  );
  const { stdout } = spawnSync('npx', ['tsc', '-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
});

/** Hooks and \`await\` stand in a component or a test; an ellipsis for what else there is. */
function asModule({ code }: Recipe): string {
  const imports = code.match(/^import .*$/gm) ?? [];
  const own = imports.join('\n');
  const body = code.replace(/^import .*$/gm, '').replaceAll(' … ', ' verify={verify} ');
  const page = PAGE.split('\n').filter((line) => {
    const names = /^import (?:type )?\{([^}]*)\}/.exec(line)?.[1] ?? /function (\w+)/.exec(line)?.[1] ?? '';
    const mine = names.split(',').map((name) => name.trim());
    return !mine.some((name) => name !== '' && (own.includes(name) || body.includes(`const ${name} =`)));
  });
  return `${own}\n${page.join('\n')}\ndeclare const verify: () => Promise<VerifyAnswer>;\nasync function Recipe() {\n${body}\n}\nvoid Recipe;\n`;
}

test('what a program prints is what the sandbox says', () => {
  const printed = of('').flatMap(({ code }) => code.split('\n').filter((line) => line.startsWith('  ⚠ ')));
  expect(printed.length).toBeGreaterThan(0);
  const said = readFileSync('src/sandbox/agency/findingWords.ts', 'utf8')
    .match(/ko: (?:"[^"]*"|'[^']*')/g)
    ?.map((text) => new RegExp(`^  ⚠ ${escaped(text.slice(5, -1))}$`));
  for (const line of printed)
    expect(
      said?.filter((sentence) => sentence.test(line)),
      line,
    ).toHaveLength(1);
});

/** A sentence with places for what was found, as an expression. */
function escaped(sentence: string): string {
  return sentence.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replace(/\{\w+\}/g, '.+');
}
