import { posix } from 'node:path';

const WORDS = {
  ko: {
    menu: '문서 목록',
    search: '찾기',
    none: '찾은 것이 없습니다.',
    skip: '본문으로',
    name: '한국어',
  },
  en: {
    menu: 'All documents',
    search: 'Search',
    none: 'Nothing was found.',
    skip: 'To the text',
    name: 'English',
  },
};

/**
 * A page around its text: the list of the pages in its language and of those that are in the other alone, the same page in
 * the other language, the search, and nothing else. The list comes after the text, which is what a phone shows first.
 */
export function layout(content, page, pages) {
  const { lang } = page;
  const words = WORDS[lang];
  const other = lang === 'ko' ? 'en' : 'ko';
  const to = (output) => encodeURI(posix.relative(posix.dirname(page.output), output));
  const item = ({ output, title }) =>
    `<li><a href="${to(output)}"${output === page.output ? ' aria-current="page"' : ''}>${title}</a></li>`;
  const list = (of) => `<ul lang="${of[0].lang}">${of.map(item).join('')}</ul>`;
  const own = pages.filter((one) => one.lang === lang);
  const foreign = pages.filter((one) => one.lang === other && one.twin === undefined);
  const first = (of) => pages.find((one) => one.lang === of);
  const twin = pages.find(({ source }) => source === page.twin) ?? first(other);
  const root = '../'.repeat(page.output.split('/').length - 1);
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · motp-widget</title>
<link rel="stylesheet" href="${to('docs/site/style.css')}">
<a class="skip" href="#text">${words.skip}</a>
<header class="bar">
  <a class="name" href="${to(first(lang).output)}">motp-widget</a>
  <search>
    <label for="find">${words.search}</label>
    <input id="find" type="search" autocomplete="off" aria-describedby="found" data-root="${root}" data-none="${words.none}">
    <div id="found" aria-live="polite"></div>
  </search>
  <a class="to-list" href="#list">${words.menu}</a>
  <a class="other" lang="${other}" hreflang="${other}" href="${to(twin.output)}">${WORDS[other].name}</a>
</header>
<div class="columns">
  <main id="text">${withWords(content)}</main>
  <nav id="list" aria-label="${words.menu}">${list(own)}<p lang="${other}">${WORDS[other].name}</p>${list(foreign)}</nav>
</div>
<script src="${to('docs/site/minisearch.js')}"></script>
<script src="${to('docs/site/index.js')}"></script>
<script src="${to('docs/site/search.js')}"></script>
</html>
`;
}

/** Marks what is one word to whoever types it (`data-verify-url`), so that no line of a table breaks in it. */
function withWords(content) {
  return content.replace(/<code>([^<\s]{1,32})<\/code>/g, '<code class="word">$1</code>');
}
