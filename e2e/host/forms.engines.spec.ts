import { setTimeout as pass } from 'node:timers/promises';
import { DELIBERATE_MS } from '../../src/core/flow.js';
import { keptInside } from '../../src/view/keptInside.js';
import { Projects } from '../support/consumers.js';
import { expect, test } from '../support/engines/test.js';
import type { Ui } from '../support/engines/ui.js';
import { FIELD, VERIFY } from '../support/engines/visitor.js';
import { BARE_RULES, changedByBareRules } from '../support/pageRules.js';

/**
 * The React component in a form of the page, in each engine: in server-rendered HTML, before and after the scripts come, and
 * through everything that the page does to the component.
 */
test.describe.configure({ mode: 'default' });

const LESSON = `
  import { Activity, createElement as h, StrictMode, Suspense, use, useState } from 'react';
  import { createPortal } from 'react-dom';
  import { MotpWidget } from 'motp-widget';

  const verify = async ({ code, purpose, attempt, signal }) =>
    fetch('/lms/motp/verify', { method: 'POST', body: new URLSearchParams({ code, purpose, attempt }), signal });
  const serverTime = async () => (await (await fetch('/lms/motp/time')).json()).now;
  const hear = (event) => {
    if (event.type === 'submit') event.preventDefault();
    window.heard.push(event.key ?? event.type);
  };

  let waited = null;
  function Waits({ for: way }) {
    if (way === 'waits') use((waited ??= new Promise((passed) => setTimeout(passed, 100))));
    return null;
  }

  function Page() {
    const [way, setWay] = useState('form');
    const [round, setRound] = useState(0);
    const motp = h(MotpWidget, { key: round, verify, serverTime });
    const go = (to) => h('button', { key: to, id: to, onClick: () => setWay(to) }, to);
    return [
      h('nav', { key: 'nav' }, ['form', 'portal', 'away', 'hidden', 'waits', 'two'].map(go),
        h('button', { id: 'key', onClick: () => setRound(round + 1) }, 'key')),
      h('form', { key: 'form', id: 'lms', onSubmit: hear,
        ...Object.fromEntries(${JSON.stringify(Object.keys(keptInside))}.map((name) => [name, hear])) },
        h('fieldset', { id: 'all' },
        h('input', { name: 'before', defaultValue: '남긴 말' }),
        way === 'two' && h(MotpWidget, { verify, serverTime }),
        h(Suspense, { fallback: '…' }, h(Waits, { for: way }),
          way === 'portal' ? createPortal(motp, document.body)
            : way !== 'away' && h(Activity, { mode: way === 'hidden' ? 'hidden' : 'visible' }, motp)),
        h('button', { id: 'own' }, '제출'))),
    ];
  }
  export const lesson = h(StrictMode, null, h(Page));
`;

const HYDRATE = `
  import { hydrateRoot } from 'react-dom/client';
  import { lesson } from './lesson.js';
  hydrateRoot(document.getElementById('root'), lesson, {
    onRecoverableError: (error) => console.error('hydration: ' + error),
  });
`;

const RENDER = `
  import { renderToString } from 'react-dom/server';
  import { lesson } from './lesson.js';
  console.log(renderToString(lesson));
`;

declare global {
  interface Window {
    /** The events that reached the page's own form. */
    heard: string[];
    /** Loads the page's scripts. */
    come: () => Promise<unknown>;
  }
}

/** One name for each engine, because engines run side by side. */
const nameOf = (engine: string) => `forms-${engine}`;

test.beforeAll(async () => {
  const projects = new Projects(nameOf(test.info().project.name));
  projects.install();
  projects.write('react-19', 'lesson.js', LESSON);
  projects.write('react-19', 'hydrate.js', HYDRATE);
  await projects.bundle('vite', 'react-19', 'hydrate.js');
  projects.write(
    'react-19',
    'lesson.html',
    `<!doctype html><html lang="ko"><meta charset="utf-8"><title>LMS</title>
    <script>window.heard = []; window.come = () => import('./vite/hydrate.js');</script>
    <div id="root">${projects.run('react-19', RENDER).trim()}</div></html>`,
  );
});

const path = () => `/${nameOf(test.info().project.name)}/react-19/lesson.html`;
const heard = (ui: Ui) => ui.evaluate(() => window.heard, undefined);
const comes = (ui: Ui) => ui.evaluate(() => window.come().then(() => null), undefined);

for (const by of ['Enter', 'the button'] as const) {
  test(`in the form, by ${by}: not before the scripts, then once, and the form is its own`, async ({
    ui,
    visitor,
    agency,
  }) => {
    const send = () => (by === 'Enter' ? ui.press('Enter') : ui.click(VERIFY));
    await visitor.opens(path());
    await visitor.typesTheCode();
    await send();
    const elements = () =>
      ui.evaluate(
        (form) =>
          Array.from(
            document.querySelector<HTMLFormElement>(form)!.elements,
            ({ id, nodeName }) => id || nodeName,
          ),
        '#lms',
      );
    expect(await elements()).toEqual(['all', 'INPUT', 'own']);
    await comes(ui);
    await visitor.sees({ seconds: expect.any(Number), field: { text: await agency.codeOf('fine') } });
    if (by === 'Enter') await ui.click(FIELD);
    await send();
    await visitor.sees({ state: 'verified' });
    expect(await elements()).toEqual(['all', 'INPUT', 'own']);
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    expect(await heard(ui)).toEqual([]);
    const kept = () => document.querySelector<HTMLInputElement>('[name=before]')?.value;
    expect(await ui.evaluate(kept, undefined)).toBe('남긴 말');
    await ui.click('#own');
    expect(await heard(ui)).toEqual(['submit']);
    expect((await ui.url()).endsWith(`${path()}?trainee=fine`)).toBe(true);
  });
}

test('a refused code is not sent again, whatever the page does to the component', async ({
  ui,
  visitor,
  agency,
}) => {
  await visitor.opens(path());
  await comes(ui);
  await visitor.sees({ seconds: expect.any(Number) });
  const wrong = await agency.wrongCodeOf('fine');
  await visitor.types(wrong);
  await ui.press('Enter');
  await visitor.isAlerted(/인증번호가 일치하지 않습니다/);
  for (const way of [['key'], ['away', 'form'], ['hidden', 'form', 'waits', 'form'], ['portal'], ['two']]) {
    for (const step of way) await ui.click(`#${step}`);
    await visitor.sees({ state: 'entering', seconds: expect.any(Number) });
    // The component remembers when it last answered, and a press so soon would count as a double press.
    if (way.includes('hidden')) await pass(DELIBERATE_MS + 100);
    await ui.click(FIELD);
    await ui.press('Control+a');
    await ui.type(wrong);
    await ui.press('Enter');
    await visitor.isAlerted(/일치하지 않은 인증번호라서/);
    await visitor.sees({ field: { text: wrong } });
  }
  expect(await agency.attemptsInTheEnd()).toHaveLength(1);
  // Of all keys pressed here, only Control reaches the page.
  expect(new Set(await heard(ui))).toEqual(new Set(['Control']));

  // Where the page disables all that stands in its form, ours looks so, too.
  const disabled = await ui.evaluate((field) => {
    document.querySelector<HTMLFieldSetElement>('#all')!.disabled = true;
    return [field, '.motp .motp-button'].map((one) => getComputedStyle(document.querySelector(one)!).opacity);
  }, FIELD);
  expect(disabled).toEqual(['0.5', '0.5']);

  // No rule of the page for bare elements changes how ours look, in a container that has none.
  await ui.evaluate(() => {
    const place = document.createElement('lms-place');
    place.append(document.querySelector('.motp')!);
    document.body.replaceChildren(place);
  }, undefined);
  expect(await ui.evaluate(changedByBareRules, BARE_RULES)).toEqual([]);
});
