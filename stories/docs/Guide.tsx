import { CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';

/** The pages here that show a file of the repository. */
const PAGES: Record<string, string> = {
  'docs/embed.md': './?path=/docs/start-embed--docs',
  'docs/ko/server.md': './?path=/docs/start-server--docs',
  'docs/server.md': './?path=/docs/start-server--docs',
  'docs/ko/embed.md': './?path=/docs/start-embed--docs',
  'docs/ko/theming.md': './?path=/docs/start-theming--docs',
  'docs/theming.md': './?path=/docs/start-theming--docs',
};

/** A text of the repository as it is. `folder`: where it lies, for its links. */
export function Guide({ text, folder = '' }: { text: string; folder?: string }) {
  // Overrides take the place of all that Storybook has, so its own are named again.
  const overrides = {
    ...HeadersMdx,
    code: { component: CodeOrSourceMdx },
    a: { component: FileLink, props: { folder } },
  };
  return <Markdown options={{ overrides }}>{text}</Markdown>;
}

/** A link to another file leads to the page that shows it, or is its name. */
function FileLink({ href = '', folder, children }: { href?: string; folder: string; children?: ReactNode }) {
  if (/^(https?:|#)/.test(href)) return <a href={href}>{children}</a>;
  const file = new URL(href, `http://repository/${folder}`).pathname.slice(1);
  const page = PAGES[file];
  if (page === undefined) return <code>{file}</code>;
  // Out of the frame that Storybook's pages are in.
  return (
    <a href={page} target="_top">
      {children}
    </a>
  );
}

/** A part of a text: from its heading, without that, to the next of its rank or above. */
export function part(text: string, heading: string): string {
  const rank = /^#+/.exec(heading)?.[0].length ?? 0;
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start === -1) throw new Error(`there is no “${heading}”`);
  const end = lines.findIndex((line, i) => i > start && rankOf(line) > 0 && rankOf(line) <= rank);
  return lines.slice(start + 1, end === -1 ? undefined : end).join('\n');
}

function rankOf(line: string): number {
  return /^(#+) /.exec(line)?.[1]?.length ?? 0;
}
