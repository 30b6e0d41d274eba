import { FATES, PLACES } from '../control/fates.js';
import { embedJson, page } from '../http/markup.js';
import { CONSOLE_SCRIPT } from './script.js';
import { CONSOLE_STYLE } from './style.js';
import { CONSOLE_TEXTS } from './texts.js';

export function consolePage(lang: 'ko' | 'en'): string {
  const texts = CONSOLE_TEXTS[lang];
  const fates = Object.entries(texts.fates).map(
    ([name, words]) => `<button type="button" data-fate="${name}"><b>${name}</b> ${words}</button>`,
  );
  return page({
    lang,
    title: texts.title,
    style: CONSOLE_STYLE,
    body: `<header><h1>${texts.title}</h1><p>${texts.note}</p></header>
<p id="gone" role="status" hidden>${texts.gone}</p>
<main>
<div class="left">
<section aria-labelledby="people-title"><h2 id="people-title">${texts.people}</h2>
<table><thead><tr><th>${texts.name}</th><th>${texts.code}</th><th>${texts.state}</th><th></th></tr></thead><tbody id="people"></tbody></table></section>
<section aria-labelledby="faults-title"><h2 id="faults-title">${texts.faults}</h2>
<div class="row">
<label>${texts.whom} <select id="whom"><option value="">${texts.everybody}</option></select></label>
<label>${texts.where} <select id="where">${PLACES.map((place) => `<option>${place}</option>`).join('')}</select></label>
<label class="check"><input type="checkbox" id="once" checked> ${texts.once}</label>
</div>
<div class="fates">${fates.join('\n')}</div>
<p class="row"><span id="ordered" role="status">${texts.usual}</span> <button type="button" id="mend">${texts.mend}</button></p></section>
<section aria-labelledby="log-title"><h2 id="log-title">${texts.log}</h2>
<p id="empty">${texts.empty}</p><ol id="log" reversed></ol></section>
</div>
<section class="phone" aria-labelledby="phone-title"><h2 id="phone-title">${texts.phone}</h2>
<iframe id="phone" title="${texts.phone}"></iframe></section>
</main>
<script type="application/json" id="data">${embedJson({ lang, texts, fates: FATES })}</script>
<script type="module">${CONSOLE_SCRIPT}</script>`,
  });
}
