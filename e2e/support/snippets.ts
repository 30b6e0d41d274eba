import { readFileSync } from 'node:fs';

/** The n-th code block of a language in a document, exactly as written there. */
export function snippet(document: string, language: string, index = 0): string {
  const blocks = readFileSync(document, 'utf8').matchAll(/^```(\w+)\n([^]*?)^```$/gm);
  const found = [...blocks].filter(([, of]) => of === language)[index]?.[2];
  if (found === undefined) throw new Error(`${document} has no ${language} block ${index}`);
  return found;
}
