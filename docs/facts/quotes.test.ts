import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../src/locales/en.js';
import { ko } from '../../src/locales/ko.js';

/** What stands in the host's page before the widget. */
const OF_THE_PAGE = ['불러오는 중입니다.'];

const SAID = JSON.stringify(ko);

test.each(readdirSync('docs/ko'))('docs/ko/%s quotes sentences of the screen as they are', (file) => {
  const quoted = [...readFileSync(`docs/ko/${file}`, 'utf8').matchAll(/“([^”]+니다\.?)”/g)]
    .map(([, sentence = '']) => sentence)
    .filter((sentence) => !OF_THE_PAGE.includes(sentence) && !SAID.includes(sentence));
  expect(quoted).toEqual([]);
});

test('docs/troubleshooting.md quotes the screen as it is in English', () => {
  const quoted = [...readFileSync('docs/troubleshooting.md', 'utf8').matchAll(/“([^”]+)”/g)].map(
    ([, words = '']) => words,
  );
  expect(quoted.length).toBeGreaterThan(2);
  expect(quoted.filter((words) => !JSON.stringify(en).includes(words))).toEqual([]);
});

test('the README asks for the Node that the tools ask for', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const asked = Object.keys(devDependencies).flatMap((name) => {
    const { engines } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
      engines?: { node?: string };
    };
    return [...(engines?.node ?? '').matchAll(/\b(20|22)\.(\d+)/g)].map(([, major, minor]) => ({
      major,
      minor: Number(minor),
    }));
  });
  const least = (major: string) =>
    `${major}.${Math.max(...asked.filter((one) => one.major === major).map(({ minor }) => minor))}`;
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain(`Node.js ${least('20')} 이상(22라면 ${least('22')} 이상)`);
});

test('package.json names one project: the license’s holder, one repository, files that the README’s CDN path leads to', () => {
  const { author, homepage, repository, bugs, exports, version, name, publishConfig, jsdelivr, unpkg } =
    JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      'author' | 'homepage' | 'bugs' | 'version' | 'name' | 'jsdelivr' | 'unpkg',
      string
    > & {
      repository: { url: string };
      exports: Record<string, unknown>;
      publishConfig: { provenance: boolean };
    };
  expect(readFileSync('LICENSE', 'utf8')).toContain(author);
  expect(repository.url).toBe(`git+${homepage}.git`);
  expect(bugs).toBe(`${homepage}/issues`);
  expect(publishConfig.provenance, 'npm compares the repository then').toBe(true);
  const [, path] = /cdn\.jsdelivr\.net\/npm\/([^`]+)/.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(path).toBe(`${name}@${version}/dist/motp-widget.js`);
  expect([jsdelivr, unpkg], 'of an address without a file').toEqual(Array(2).fill('./dist/motp-widget.js'));
  expect(JSON.stringify(exports['./motp-widget.js'])).toContain('"./dist/motp-widget.js"');
});
