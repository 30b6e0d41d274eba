import { posix } from 'node:path';

const WORDS = {
  ko: { menu: '문서', search: '찾기', none: '찾은 것이 없습니다.', other: 'English' },
  en: { menu: 'Documents', search: 'Search', none: 'Nothing was found.', other: '한국어' },
};

/** A page around its text: the list of all pages, the search, and nothing else. */
export function layout(content, page, pages) {
  const words = WORDS[page.lang];
  const to = (output) => encodeURI(posix.relative(posix.dirname(page.output), output));
  const item = ({ output, title, lang }) =>
    `<li lang="${lang}"><a href="${to(output)}"${output === page.output ? ' aria-current="page"' : ''}>${title}</a></li>`;
  return `<!doctype html>
<html lang="${page.lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · motp-widget</title>
<link rel="stylesheet" href="${to('docs/site/style.css')}">
<a class="skip" href="#text">${page.lang === 'ko' ? '본문으로' : 'To the text'}</a>
<header class="bar">
  <a class="name" href="${to('시작하기.html')}">motp-widget</a>
  <search>
    <label for="find">${words.search}</label>
    <input id="find" type="search" autocomplete="off" aria-describedby="found" data-root="${page.output.includes('/') ? '../' : ''}" data-none="${words.none}">
    <div id="found" aria-live="polite"></div>
  </search>
</header>
<div class="columns">
  <nav aria-label="${words.menu}"><ul>${pages
    .filter(({ lang }) => lang === 'ko')
    .map(item)
    .join('')}</ul>
  <p lang="en">English</p><ul>${pages
    .filter(({ lang }) => lang === 'en')
    .map(item)
    .join('')}</ul></nav>
  <main id="text">${content}</main>
</div>
<script src="${to('docs/site/minisearch.js')}"></script>
<script src="${to('docs/site/index.js')}"></script>
<script src="${to('docs/site/search.js')}"></script>
</html>
`;
}
