// `npm run surface`: writes the public surface to docs/surface: the types of each entry, and every name that others may
// use. With `--check` it writes nothing and fails if the sources differ, so that a review shows a change of the surface,
// which also belongs in CHANGELOG.md. It reads dist/types: build first.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { format } from 'prettier';
import { runnerImport } from 'vite';

const FOLDER = 'docs/surface';
const isCheck = process.argv.includes('--check');
const SILENT = { default: { logLevel: 'none' } };

for (const folder of ['.build/surface', FOLDER]) mkdirSync(folder, { recursive: true });
const reports = {
  'react.api': typesOf('react', 'index'),
  'script-tag.api': typesOf('script-tag', 'embed'),
  'testing.api': typesOf('testing', 'testing/index'),
  names: await names(),
};
const changed = [];
for (const [name, text] of Object.entries(reports)) {
  const path = join(FOLDER, `${name}.md`);
  const is = await format(text, { parser: 'markdown', printWidth: 110, singleQuote: true });
  if (isCheck && read(path) !== is) changed.push(path);
  if (!isCheck) writeFileSync(path, is);
}
if (changed.length > 0) {
  console.error(
    `The public surface is not what is written down: ${changed.join(', ')}. If that is meant, run \`npm run surface\`, look at the difference, and tell of it in CHANGELOG.md.`,
  );
  process.exitCode = 1;
}

function typesOf(name, entry) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: resolve('package.json'),
    packageJsonFullPath: resolve('package.json'),
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: resolve(`dist/types/${entry}.d.ts`),
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: resolve('.build/surface'),
        reportTempFolder: resolve('.build/surface/temp'),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            lib: ['ES2022', 'DOM'],
            module: 'ESNext',
            moduleResolution: 'bundler',
            types: [],
          },
          include: [`dist/types/${entry}.d.ts`],
        },
      },
      messages: {
        extractorMessageReporting: SILENT,
        tsdocMessageReporting: SILENT,
        compilerMessageReporting: SILENT,
      },
    },
  });
  Extractor.invoke(config, { localBuild: true, messageCallback: (message) => (message.handled = true) });
  const report = read(`.build/surface/${name}.api.md`);
  if (report === null) throw new Error(`No types of ${entry}: run \`npm run build\` first.`);
  return report.replaceAll('\r\n', '\n').replaceAll(' (undocumented)', '');
}

/** Every name that pages, style sheets, listeners, error handlers, imports and command lines may use. */
async function names() {
  const { attributeName } = await load('src/embed/settings/attributes.ts');
  const { ko } = await load('src/locales/ko.ts');
  // Their types ask for every one, or a test of theirs compares them with the source.
  const { ATTRIBUTES } = await load('docs/facts/settings.ts');
  const { ERRORS, EVENTS, STATES } = await load('docs/facts/others.ts');
  const { PARTS, PROPERTY_NAMES } = await load('docs/facts/looks.ts');
  const { COMMANDS } = await load('src/cli/commands.ts');
  const { exports, name } = JSON.parse(read('package.json'));
  const lists = {
    'Entry points': Object.keys(exports).map((entry) => name + entry.slice(1)),
    Elements: ['<motp-widget>', '[data-motp-widget]'],
    Attributes: Object.keys(ATTRIBUTES).map((setting) => `data-${attributeName(setting)}`),
    Events: Object.keys(EVENTS),
    States: Object.keys(STATES),
    'Error codes': Object.keys(ERRORS),
    Parts: Object.keys(PARTS),
    'Custom properties': PROPERTY_NAMES,
    'Message keys': keysOf(ko),
    Commands: Object.entries(COMMANDS).flatMap(([command, { options }]) => [
      command,
      ...Object.keys(options).map((option) => `${command} --${option}`),
    ]),
  };
  const parts = Object.entries(lists).map(([title, list]) => {
    if (list.length === 0) throw new Error(`surface: no ${title} were found`);
    return `## ${title}\n\n${[...new Set(list)]
      .toSorted((one, other) => (one < other ? -1 : 1))
      .map((name) => `- \`${name}\``)
      .join('\n')}\n`;
  });
  return `# Names that a page may use\n\nWritten by \`npm run surface\`.\n\n${parts.join('\n')}`;
}

async function load(file) {
  const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
  return module;
}

function keysOf(tree, prefix = '') {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' || Array.isArray(value) ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
