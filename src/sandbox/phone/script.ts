/**
 * The phone page's own script: it draws what the sandbox says and keeps nothing but the app password that was typed.
 * A string, because the page is served by a server whose code is never bundled for a browser.
 */
export const PHONE_SCRIPT = String.raw`
const { trainee, password: typedBefore, texts } = JSON.parse(document.getElementById('data').textContent);
const $ = (id) => document.getElementById(id);
let password = typedBefore;
let state = null;
let readAt = 0;

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, data: await response.json() };
}

/** How far the phone's clock has run since the last answer. */
const elapsed = () => (state.running ? performance.now() - readAt : 0);

function take(data) {
  const screenBefore = state && state.screen;
  const deviceBefore = state && state.device;
  state = data;
  readAt = performance.now();
  $('gone').hidden = true;
  draw();
  const changed = screenBefore !== null && (screenBefore !== state.screen || deviceBefore !== state.device);
  // Who was in the app when it changed is taken along; who is elsewhere is left alone.
  if (changed && document.hasFocus() && document.querySelector('main').contains(lastFocus)) focusScreen();
}

let lastFocus = null;
document.addEventListener('focusin', (event) => { lastFocus = event.target; });

function focusScreen() {
  const target = { password: 'password', register: 'name', code: 'code-screen' }[state.screen];
  $(target).focus();
}

function draw() {
  for (const name of ['password', 'code', 'register']) $(name + '-screen').hidden = state.screen !== name;
  $('reset-area').hidden = state.screen === 'register';
  $('forgot').hidden = state.screen !== 'password';
  if (state.screen !== 'code') showCode('');
  else showCode(state.code);
  $('demo-password').textContent = state.demoPassword ?? texts.none;
  for (const radio of document.querySelectorAll('input[name=device]')) radio.checked = radio.value === state.device;
  const seconds = Math.round(state.clockOffsetMs / 1000);
  for (const id of ['clock-range', 'clock-number']) {
    if (document.activeElement !== $(id)) $(id).value = String(seconds);
  }
  tick();
}

function showCode(code) {
  const output = document.querySelector('output[data-code]');
  if (output.textContent === code) return;
  const groups = code === '' ? [] : [code.slice(0, 3), code.slice(3)];
  output.replaceChildren(...groups.map((digits) => Object.assign(document.createElement('span'), { textContent: digits })));
}

function tick() {
  if (!state) return;
  const time = new Date(state.phoneNow + elapsed() + 9 * 3600000);
  $('time').textContent = time.toISOString().slice(11, 19);
  if (state.screen !== 'code') return;
  const left = Math.max(0, state.msLeft - elapsed());
  $('left').textContent = texts.left.replace('{n}', String(Math.ceil(left / 1000)));
  $('bar').style.transform = 'scaleX(' + left / 60000 + ')';
  $('code-screen').classList.toggle('ending', left <= 10000);
  if (left === 0) void read();
}

let reading = false;
async function read() {
  if (reading) return;
  reading = true;
  const asked = password;
  try {
    const { ok, data } = await post('/phone/api/screen', { trainee, ...(asked !== undefined && { password: asked }) });
    if (ok && asked === password) {
      if (data.screen === 'password' && data.wrong) password = undefined;
      take(data);
      return data;
    }
  } catch {
    $('gone').hidden = false;
  } finally {
    reading = false;
  }
}

/** Runs the action on an event; a server that is gone is said on the screen. */
function on(target, type, action) {
  target.addEventListener(type, (event) => {
    if (type === 'submit') event.preventDefault();
    Promise.resolve(action()).catch(() => { $('gone').hidden = false; });
  });
}

function problem(id, text) {
  $(id + '-error').textContent = text;
  $(id + '-error').hidden = text === '';
  if (text === '') $(id).removeAttribute('aria-invalid');
  else $(id).setAttribute('aria-invalid', 'true');
}

on($('password-form'), 'submit', async () => {
  const typed = $('password').value;
  $('password').value = '';
  const { data } = await post('/phone/api/screen', { trainee, password: typed });
  // Of a wrong one the app says nothing (agency.md, FAQ 1): the field is empty again.
  const wrong = data.screen === 'password';
  password = wrong ? undefined : typed;
  take(data);
  if (wrong) $('password').focus();
});

on($('register-form'), 'submit', async () => {
  const fields = { name: $('name').value, phone: $('phone').value, password: $('new-password').value };
  for (const id of ['name', 'phone', 'new-password']) problem(id, '');
  $('refused').hidden = true;
  const { ok, data } = await post('/phone/api/register', { trainee, ...fields });
  if (!ok) {
    const id = data.error === 'password' ? 'new-password' : data.error;
    problem(id, texts.problems[data.error]);
    $(id).focus();
    return;
  }
  if (data.answer.code !== 200) {
    $('refused-text').textContent = data.answer.msg + ' ' + data.answer.code;
    $('refused').hidden = false;
    return;
  }
  password = fields.password;
  $('register-form').reset();
  take(data);
});

function ask(open) {
  $('ask').hidden = !open;
  $('reset').hidden = open;
}
on($('reset'), 'click', () => { ask(true); $('reset-no').focus(); });
on($('reset-no'), 'click', () => { ask(false); $('reset').focus(); });
on($('reset-yes'), 'click', async () => {
  const { data } = await post('/phone/api/reset', { trainee });
  password = undefined;
  ask(false);
  $('refused').hidden = true;
  take(data);
});

async function control(change) {
  await post('/sandbox/trainees/' + trainee, change);
  await read();
}
for (const radio of document.querySelectorAll('input[name=device]')) {
  on(radio, 'change', () => {
    password = undefined;
    ask(false);
    return control({ device: radio.value });
  });
}
function setClock(text) {
  const seconds = Math.min(600, Math.max(-600, Math.round(Number(text))));
  if (text.trim() === '' || Number.isNaN(seconds)) return;
  for (const id of ['clock-range', 'clock-number']) $(id).value = String(seconds);
  return control({ phoneClockOffsetMs: seconds * 1000 });
}
on($('clock-range'), 'input', () => { $('clock-number').value = $('clock-range').value; });
on($('clock-range'), 'change', () => setClock($('clock-range').value));
on($('clock-number'), 'change', () => setClock($('clock-number').value));
on($('clock-right'), 'click', () => setClock('0'));

setInterval(tick, 250);
setInterval(() => { if (!document.hidden) void read(); }, 1000);
document.addEventListener('visibilitychange', () => { if (!document.hidden) void read(); });
void read();
`;
