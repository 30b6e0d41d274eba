import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { IdAttributePlugin } from '@11ty/eleventy';
import { headingId } from './headingId.js';
import { layout } from './layout.js';
import { PAGES } from './pages.js';
import { searchIndex } from './search-index.js';

const DOCS = new URL('../', import.meta.url);

/** The documents as pages that work from a disk: relative links, no module script, no request. */
export default function config(eleventy) {
  eleventy.setQuietMode(true);
  eleventy.addPlugin(IdAttributePlugin, { slugify: headingId });
  eleventy.amendLibrary('md', (markdown) => markdown.use(relativeLinks));
  const pages = PAGES.filter(({ source }) => existsSync(new URL(source, DOCS)));
  for (const page of pages) {
    const markdown = readFileSync(new URL(page.source, DOCS), 'utf8');
    eleventy.addTemplate(page.source.replaceAll('/', '-').replace('..-', ''), markdown, {
      ...page,
      permalink: page.output,
      templateEngineOverride: 'md',
    });
  }
  eleventy.addTransform('layout', function wrap(content) {
    const found = pages.find(({ output }) => this.page.outputPath?.endsWith(`/${output}`));
    return found ? layout(content, found, pages) : content;
  });
  eleventy.addPassthroughCopy({
    'docs/site/style.css': 'docs/site/style.css',
    'docs/site/search.js': 'docs/site/search.js',
    'node_modules/minisearch/dist/umd/index.js': 'docs/site/minisearch.js',
    'docs/screens': 'docs/screens',
    'e2e/look/desk': 'docs/screens/desk',
  });
  eleventy.on('eleventy.after', ({ results, directories }) =>
    searchIndex(results, pages, directories.output),
  );
  return { dir: { input: 'docs/site', output: '.build/docs' }, markdownTemplateEngine: false };
}

/** Links between documents lead to their pages. What is not in the zip is named there, but no link. */
function relativeLinks(markdown) {
  markdown.core.ruler.push('relative-links', ({ tokens, env }) => {
    const from = PAGES.find(({ source }) => source === env.source);
    let isNamedOnly = false;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'link_close' && isNamedOnly) {
        token.tag = 'span';
        isNamedOnly = false;
      }
      const name = token.type === 'image' ? 'src' : 'href';
      const link = token.attrGet(name);
      if (from === undefined || link === null || /^([a-z]+:|#)/.test(link)) continue;
      const there = target(link, from);
      if (there !== null) token.attrSet(name, there);
      else {
        token.tag = 'span';
        token.attrs = null;
        isNamedOnly = true;
      }
    }
  });
}

/** Where a link of a document leads in the site; null where what it names is not there. */
function target(link, from) {
  const [path, fragment] = link.split('#');
  const file = posix
    .join('docs', posix.dirname(from.source), path)
    .replace('e2e/look/desk/', 'docs/screens/desk/');
  const page = PAGES.find(({ source }) => posix.join('docs', source) === file);
  // What lies beside the documents in the zip.
  const output = page?.output ?? (/^(docs\/screens|demo|examples)(\/|$)/.test(file) ? file : null);
  if (output === null) return null;
  return posix.relative(posix.dirname(from.output), output) + (fragment ? `#${fragment}` : '');
}
