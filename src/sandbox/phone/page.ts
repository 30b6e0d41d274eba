import type { DeviceName, Person } from '../trainees.js';
import { embedJson, escape, page } from '../http/markup.js';
import { PHONE_SCRIPT } from './script.js';
import { PHONE_STYLE } from './style.js';
import { PHONE_TEXTS, type PhoneTexts } from './texts.js';

/** The screen of the mOTP app, and under it what only a demo has. Shown in a frame of 300 to 360 px beside an LMS page. */
export function phonePage(phone: {
  lang: 'ko' | 'en';
  trainee: string;
  person: Person;
  devices: readonly DeviceName[];
  /** The app password with which the app is open already. */
  password?: string;
}): string {
  const texts = PHONE_TEXTS[phone.lang];
  return page({
    lang: phone.lang,
    title: texts.title,
    style: PHONE_STYLE,
    body: `<header>
<div class="status"><span id="time"></span>${STATUS_ICONS}</div>
<div class="brand"><h1>${texts.app}</h1><span>${texts.virtual}</span></div>
<p>${texts.tagline}</p>
</header>
<main aria-label="${texts.screen}">
<p class="gone" id="gone" role="status" hidden>${texts.gone}</p>
${passwordScreen(texts)}
${codeScreen(texts)}
${registerScreen(texts)}
${resetArea(texts)}
</main>
${demoArea(texts, phone.person, phone.devices)}
<script type="application/json" id="data">${embedJson({ trainee: phone.trainee, password: phone.password, texts })}</script>
<script type="module">${PHONE_SCRIPT}</script>`,
  });
}

const STATUS_ICONS = `<svg width="46" height="13" viewBox="0 0 46 13" fill="#fff" aria-hidden="true"><rect x="0" y="8" width="3" height="5" rx="1"/><rect x="4.5" y="5.5" width="3" height="7.5" rx="1"/><rect x="9" y="3" width="3" height="10" rx="1"/><rect x="13.5" y="0" width="3" height="13" rx="1"/><rect x="22.5" y=".5" width="20" height="12" rx="3.2" fill="none" stroke="#fff"/><rect x="24.5" y="2.5" width="13" height="8" rx="1.6"/><rect x="43.6" y="4.2" width="2" height="4.6" rx="1"/></svg>`;

function passwordScreen(texts: PhoneTexts): string {
  return `<section id="password-screen" hidden>
<h2>${texts.passwordTitle}</h2>
<form id="password-form" novalidate autocomplete="off">
<label for="password">${texts.passwordLabel}</label>
<input class="pin" id="password" type="password" inputmode="numeric" maxlength="4" autocomplete="off" aria-describedby="password-hint">
<p class="hint" id="password-hint">${texts.passwordHint}</p>
<button class="main">${texts.open}</button>
</form>
</section>`;
}

function codeScreen(texts: PhoneTexts): string {
  return `<section class="code" id="code-screen" tabindex="-1" aria-labelledby="code-title" hidden>
<h2 id="code-title">${texts.codeLabel}</h2>
<output data-code aria-labelledby="code-title"></output>
<div class="bar"><i id="bar"></i></div>
<p class="left" id="left"></p>
<p class="hint">${texts.codeHint}</p>
</section>`;
}

function registerScreen(texts: PhoneTexts): string {
  return `<section id="register-screen" hidden>
<h2>${texts.registerTitle}</h2>
<p class="hint">${texts.registerHint}</p>
<form id="register-form" novalidate autocomplete="off">
<label for="name">${texts.name}</label>
<input id="name" type="text" maxlength="40" autocomplete="off" aria-describedby="name-error">
${errorOf('name')}
<label for="phone">${texts.phone}</label>
<input id="phone" type="tel" inputmode="tel" maxlength="20" autocomplete="off" aria-describedby="phone-hint phone-error">
<p class="hint" id="phone-hint">${texts.phoneExample}</p>
${errorOf('phone')}
<label for="new-password">${texts.newPassword}</label>
<input class="pin" id="new-password" type="password" inputmode="numeric" maxlength="4" autocomplete="off" aria-describedby="new-password-error">
${errorOf('new-password')}
<div class="refused" id="refused" role="alert" hidden><span id="refused-text" lang="ko"></span><small>${texts.refusedGloss}</small></div>
<button class="main">${texts.register}</button>
</form>
</section>`;
}

function errorOf(id: string): string {
  return `<p class="error" id="${id}-error" role="alert" hidden></p>`;
}

function resetArea(texts: PhoneTexts): string {
  return `<div class="foot" id="reset-area" hidden>
<p id="forgot">${texts.passwordForgot}</p>
<button class="plain" id="reset" type="button" lang="ko">${texts.reset}</button>
<div class="ask" id="ask" role="group" aria-label="${texts.reset}" hidden>
<p>${texts.resetAsk}</p>
<div><button type="button" id="reset-no">${texts.no}</button><button type="button" class="danger" id="reset-yes">${texts.resetYes}</button></div>
</div>
</div>`;
}

function demoArea(texts: PhoneTexts, person: Person, devices: readonly DeviceName[]): string {
  const number = person.phone.replace(/^(\d{3})(\d+)(\d{4})$/, '$1-$2-$3');
  const device = (name: DeviceName) =>
    `<label><input type="radio" name="device" value="${name}">${texts[name]}</label>`;
  const deviceSwitch = `<fieldset><legend>${texts.whichPhone}</legend><div class="switch">${devices.map(device).join('')}</div></fieldset>`;
  return `<aside aria-labelledby="demo-title">
<h2 id="demo-title">${texts.demo}</h2><span>${texts.demoNote}</span>
<dl><dt>${texts.demoPassword}</dt><dd id="demo-password"></dd><dt>${texts.demoPerson}</dt><dd>${escape(person.name)} · ${number}</dd></dl>
<p>${texts.demoPasswordNote}</p>
${devices.length > 1 ? deviceSwitch : ''}
<div class="clock">
<label for="clock-number" id="clock-label">${texts.clock}</label>
<div><input id="clock-range" type="range" min="-600" max="600" step="5" aria-labelledby="clock-label"><input id="clock-number" type="number" min="-600" max="600"><button type="button" id="clock-right">${texts.clockRight}</button></div>
</div>
</aside>`;
}
