import { existsSync } from 'node:fs';
import type { Lang } from './command.js';

/**
 * A page of the documents by the name that it has beside this command: a page of the zip, where the command lies in
 * `tools`, else a text of the npm package or the repository.
 */
export function documentName(page: 'check' | 'sandbox', lang: Lang): string {
  const isZip = existsSync(new URL('../docs/check.html', import.meta.url));
  if (isZip) return `docs/${lang === 'ko' ? '' : 'en/'}${page}.html`;
  return `docs/${lang === 'ko' ? 'ko/' : ''}${page}.md`;
}
