import { parseAst, type Plugin } from 'vite';

/**
 * TanStack Query's `#private` fields are newer than the browsers promised: each would become a WeakMap with its helpers
 * (0.3 kB together). In the script-tag file nobody else reaches them, so they are plain fields there: `this._client`.
 */
export const plainPrivates: Plugin = {
  name: 'plain-privates',
  transform(code, id) {
    if (!id.includes('/node_modules/@tanstack/query-core/')) return null;
    return { code: withPlainPrivates(code), map: null };
  },
};

/** `#name` as `_name`. Throws where the code has a `_name` of its own. */
export function withPlainPrivates(code: string): string {
  return privatesOf(code).reduce((plain, { name, start }) => {
    if (new RegExp(`\\b_${name}\\b`).test(code))
      throw new Error(`\`#${name}\` would become another's \`_${name}\``);
    return `${plain.slice(0, start)}_${plain.slice(start + 1)}`;
  }, code);
}

interface Private {
  name: string;
  start: number;
}

function privatesOf(code: string): Private[] {
  const found: Private[] = [];
  JSON.stringify(parseAst(code), (_, node: unknown) => {
    if (isPrivate(node)) found.push(node);
    return node;
  });
  return found;
}

function isPrivate(node: unknown): node is Private {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'PrivateIdentifier';
}
