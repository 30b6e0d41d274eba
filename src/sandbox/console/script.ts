/** The console's own script: it draws what the sandbox says, as text, and keeps nothing. */
export const CONSOLE_SCRIPT = String.raw`
const { lang, texts, fates } = JSON.parse(document.getElementById('data').textContent);
const $ = (id) => document.getElementById(id);
const node = (tag, props = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);
  return made;
};
let after = 0;
let looked = null;

async function order(path, body, method = 'POST') {
  const response = await fetch(path, { method, headers: { 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error((await response.json()).error);
  await read();
}

function look(id) {
  looked = id;
  $('phone').src = '/phone?' + new URLSearchParams({ trainee: id, lang });
}

function row(person) {
  const state = !person.registered ? texts.unregistered : person.locked ? texts.locked : texts.open;
  const failures = person.failures > 0 && !person.locked ? ' · ' + texts.failures.replace('{n}', person.failures) : '';
  const lock = node('button', { type: 'button', textContent: person.locked ? texts.unlock : texts.lock });
  lock.addEventListener('click', () => order('/sandbox/trainees/' + encodeURIComponent(person.id), { locked: !person.locked }));
  const phone = node('button', { type: 'button', textContent: texts.phone });
  phone.addEventListener('click', () => look(person.id));
  return node('tr', {},
    node('td', {}, person.name, node('small', { textContent: person.phone + ' · ' + person.id })),
    node('td', { className: 'code', textContent: person.code ?? '–' }),
    node('td', { className: 'state' + (person.locked || !person.registered ? ' bad' : ''), textContent: state + failures }),
    node('td', { className: 'actions' }, phone, ' ', lock));
}

let drawn = '';
function drawPeople(people) {
  const now = JSON.stringify(people.map(({ msLeft, ...person }) => person));
  if (now === drawn) return;
  drawn = now;
  const focus = [...document.querySelectorAll('#people button')].indexOf(document.activeElement);
  $('people').replaceChildren(...people.map(row));
  if (focus >= 0) document.querySelectorAll('#people button')[focus]?.focus();
  const whom = $('whom').value;
  $('whom').replaceChildren(node('option', { value: '', textContent: texts.everybody }),
    ...people.map(({ id, name }) => node('option', { value: id, textContent: name + ' (' + id + ')' })));
  $('whom').value = whom;
  if (looked === null && people.length > 0) look(people[0].id);
}

function entry(call) {
  const time = new Date(call.at + 9 * 3600000).toISOString().slice(11, 19);
  const fields = node('dl');
  for (const { name, text, hex } of call.fields) {
    const value = node('dd', {}, text ?? '');
    if (hex !== null) value.append(' ', node('i', { textContent: hex }));
    fields.append(node('dt', { textContent: name }), value);
  }
  const code = call.fields.find(({ name }) => name === 'OTPNO');
  return node('li', { className: call.good ? '' : 'bad' },
    node('p', {}, time + ' ', node('b', { textContent: call.endpoint }), (call.trainee ? ' ' + call.trainee : '') + (code?.text ? ' ' + code.text : '') + ' → ', node('b', { textContent: call.answer ?? texts.none })),
    ...(call.findings.length > 0 ? [node('ul', {}, ...call.findings.map((text) => node('li', { textContent: text, style: 'all: revert' })))] : []),
    node('details', {}, node('summary', { textContent: texts.fields.replace('{n}', call.fields.length) }), fields));
}

function drawFaults(faults) {
  $('ordered').textContent = faults.length === 0 ? texts.usual
    : faults.map(({ endpoint, trainee, times, ...rest }) => [endpoint, trainee ?? texts.everybody, rest.code ?? Object.keys(rest)[0], times ? times + '×' : '∞'].join(' · ')).join(' / ');
}

let reading = false;
async function read() {
  if (reading) return;
  reading = true;
  try {
    const response = await fetch('/sandbox/overview?' + new URLSearchParams({ after, lang }));
    const { people, faults, calls } = await response.json();
    drawPeople(people);
    drawFaults(faults);
    for (const call of calls) {
      after = call.no;
      $('log').prepend(entry(call));
      if ($('log').children.length > 200) $('log').lastElementChild.remove();
    }
    $('empty').hidden = after > 0;
    $('gone').hidden = true;
  } catch {
    $('gone').hidden = false;
    after = 0;
    $('log').replaceChildren();
  } finally {
    reading = false;
  }
}

for (const button of document.querySelectorAll('[data-fate]')) {
  button.addEventListener('click', () => {
    const name = button.dataset.fate;
    const fault = { endpoint: $('where').value, ...(fates[name] ?? { code: name }) };
    if ($('whom').value) fault.trainee = $('whom').value;
    if ($('once').checked) fault.times = 1;
    void order('/sandbox/faults', fault);
  });
}
$('mend').addEventListener('click', () => void order('/sandbox/faults', undefined, 'DELETE'));
setInterval(() => { if (!document.hidden) void read(); }, 1000);
void read();
`;
