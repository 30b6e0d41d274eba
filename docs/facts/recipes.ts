import { readdirSync, readFileSync } from 'node:fs';

/** A block of code of a document. */
export interface Recipe {
  document: string;
  line: number;
  /** `html`, `js`, `sh` …; empty: what a program prints. */
  language: string;
  /** The file that the block shows lines of, where it names one. */
  file: string | undefined;
  code: string;
}

/** Every document that somebody copies from. */
export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'e2e/README.md',
  'examples/README.md',
  'src/sandbox/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.startsWith('surface'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`),
];

/** Every block of code of every document. */
export function recipes(): Recipe[] {
  return DOCUMENTS.flatMap((document) => {
    const text = readFileSync(document, 'utf8');
    return [...text.matchAll(/^```(\w*)(?: (\S+))?\n([^]*?)^```$/gm)].map((found) => {
      const [, language = '', file, code = ''] = found;
      return { document, line: text.slice(0, found.index).split('\n').length, language, file, code };
    });
  });
}

/** What tells a recipe from every other, for a test's name. */
export function nameOf({ document, line, language }: Recipe): string {
  return `${document}:${line} ${language}`;
}
