import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the search looks through: each part of each page under its heading. A script that sets a global, since a page
 * from a disk may not fetch.
 */
export function searchIndex(results, pages, folder) {
  const parts = pages.flatMap(({ output, title, lang }) => {
    const html = results.find(({ outputPath }) => outputPath.endsWith(`/${output}`))?.content ?? '';
    const text = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    return text.split(/(?=<h[1-3])/).map((part) => {
      const [, id = '', heading = ''] = /^<h[1-3][^>]*id="([^"]*)"[^>]*>([^]*?)<\/h[1-3]>/.exec(part) ?? [];
      return {
        page: title,
        lang,
        link: output + (id && `#${id}`),
        heading: plain(heading),
        text: plain(part),
      };
    });
  });
  const index = parts.filter(({ text }) => text !== '').map((part, id) => ({ id, ...part }));
  writeFileSync(join(folder, 'docs/site/index.js'), `window.PARTS = ${JSON.stringify(index)};\n`);
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"' };

function plain(html) {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ENTITIES[name])
    .replace(/\s+/g, ' ')
    .trim();
}
