import { expect, test } from '../support/engines/test.js';

/** What pages do to the widget's nodes in their light DOM. Each runs in the page, alone. */
const OPERATIONS: Record<string, string> = {
  empties: 'motp().textContent = ""',
  'writes into': 'motp().innerHTML = "<p>…</p>"',
  'morphs the value': 'field() && field().setAttribute("value", "old")',
  'morphs the name': 'field() && field().setAttribute("name", "other")',
  'takes the field away': 'field() && field().remove()',
  'moves the field': 'field() && document.body.append(field())',
  'keeps the field from the form':
    'for (const one of motp().querySelectorAll("input")) { one.disabled = true; one.setAttribute("form", "none"); one.type = "text"; }',
  'wraps the field':
    'field() && field().replaceWith(Object.assign(document.createElement("p"), { id: "w" }))',
  'doubles the field': 'field() && motp().append(field().cloneNode(true))',
  'copies the container':
    '{ const copy = motp().cloneNode(true); copy.removeAttribute("id"); copy.hidden = true; motp().before(copy); }',
  reorders: 'motp().prepend(...[...motp().childNodes].reverse())',
  'resets the form': 'document.forms[0].reset()',
  'moves the container': 'document.forms[0].prepend(motp())',
  'clones the page':
    '{ const kept = document.body.cloneNode(true); document.body.replaceWith(kept); MotpWidget.attach(); }',
  'restores a string':
    '{ const text = document.body.innerHTML; document.body.innerHTML = text; MotpWidget.attach(); }',
  'begins anew': 'MotpWidget.getAll()[0] && MotpWidget.getAll()[0].reset()',
  verifies: 'press()',
};
const COPIES = 'copies the container';
/** After these the widget holds nothing any more. */
const FORGETS = ['clones the page', 'restores a string', 'begins anew'];

/** Sequences of operations from a fixed seed: every pair, and longer ones. */
function sequences(): string[][] {
  const names = Object.keys(OPERATIONS);
  const all = names.flatMap((one) => names.map((other) => [one, other]));
  let seed = 20260105;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let i = 0; i < 40; i += 1) {
    all.push(Array.from({ length: 3 + next(4) }, () => names[next(names.length)] as string));
  }
  return all;
}

for (const part of [0, 1, 2, 3]) {
  test(`whatever a page does to its own nodes: one field with the present value in the form, ${part + 1}`, async ({
    ui,
    agency,
    thorough,
  }) => {
    const all = sequences();
    const tried = all.filter((_, i) => (thorough ? i % 4 === part : i % 20 === part * 5 + 2));
    await agency.breaks({ endpoint: 'verify', body: { code: '200', token: 'token' } });
    await ui.goto('/hazards/whole-form/');
    const failed = await ui.evaluate(
      async ({ tried: list, operations, forgets, copies }) => {
        const wrong: string[] = [];
        const html = document.body.innerHTML;
        const later = () =>
          new Promise((passed) => {
            setTimeout(passed, 15);
          });
        for (const names of list) {
          document.body.innerHTML = html;
          await later();
          window.MotpWidget?.attach();
          await later();
          for (const name of names) {
            const code = `(function () { const motp = () => document.getElementById('motp');
            const field = () => motp().querySelector('input');
            const press = () => {
              const find = (selector) => motp().shadowRoot.querySelector(selector);
              const input = find('.motp-input');
              if (!input) return;
              input.value = String((window.codes = (window.codes || 100000) + 1));
              input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
              find('.motp-form > .motp-button-primary').click();
            };
            ${operations[name]} })()`;
            // oxlint-disable-next-line no-eval -- what the page does
            (0, eval)(code);
            await later();
          }
          const isVerified =
            names.lastIndexOf('verifies') > Math.max(...forgets.map((name) => names.lastIndexOf(name)));
          const expected = isVerified ? 'token' : '.entering';
          const form = document.forms[0] as HTMLFormElement;
          const values = () =>
            Array.from(form.elements as HTMLCollectionOf<HTMLInputElement>)
              .filter(({ name, disabled }) => name === 'motp-token' && !disabled)
              .map(({ value }) => value);
          // An answer may take a moment.
          for (let i = 0; i < 40 && values()[0] !== expected; i += 1) await later();
          const state = document.querySelector('#motp')?.shadowRoot?.querySelector<HTMLElement>('.motp')
            ?.dataset['state'];
          if (
            // The field of a copy goes when there is something else to say.
            (values().length !== 1 && !names.includes(copies)) ||
            values().some((value) => value !== expected) ||
            values().length === 0 ||
            state !== (isVerified ? 'verified' : 'entering') ||
            document.querySelectorAll('[name=other]').length > 0
          ) {
            wrong.push(`${names.join(', ')}: ${JSON.stringify(values())}, ${state}`);
          }
        }
        return wrong;
      },
      { tried, operations: OPERATIONS, forgets: FORGETS, copies: COPIES },
    );
    // eslint-disable-next-line no-console -- how many there were
    console.log(`      nodes: ${tried.length} of ${all.length} generated sequences`);
    expect(failed).toEqual([]);
  });
}

/** What a page may do to the fields of a form as it is sent, when nothing can be put right in time. */
const AS_IT_IS_SENT: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(OPERATIONS).filter(
      ([name]) => !/doubles|copies|clones|restores|begins|verifies/.test(name),
    ),
  ),
  'empties each hidden field':
    'document.querySelectorAll("[type=hidden]").forEach((one) => { one.value = ""; })',
  'takes each hidden field away': 'document.querySelectorAll("[type=hidden]").forEach((one) => one.remove())',
  'disables a part of the form': `{ const part = document.createElement('fieldset'); part.disabled = true;
    motp().before(part); part.append(motp()); }`,
};

test('whatever a page does to the fields as its form is sent: the present value is sent, once', async ({
  ui,
}) => {
  await ui.goto('/hazards/whole-form/');
  const failed = await ui.evaluate((operations) => {
    const wrong: string[] = [];
    const pairs = Object.keys(operations).flatMap((one) =>
      Object.keys(operations).map((other) => [one, other] as const),
    );
    const form = document.forms[0] as HTMLFormElement;
    for (const pair of pairs) {
      const [handle] = window.MotpWidget?.getAll() ?? [];
      handle?.update();
      for (const name of pair) {
        // oxlint-disable-next-line no-eval -- what the page does
        (0, eval)(`(function () { const motp = () => document.getElementById('motp');
          const field = () => motp().querySelector('input'); ${operations[name]} })()`);
      }
      const values = new FormData(form).getAll('motp-token');
      if (JSON.stringify(values) !== '[".entering"]')
        wrong.push(`${pair.join(', ')}: ${JSON.stringify(values)}`);
    }
    const [handle] = window.MotpWidget?.getAll() ?? [];
    handle?.remove();
    const after = new FormData(form).getAll('motp-token');
    if (after.length > 0) wrong.push(`after remove(): ${JSON.stringify(after)}`);
    return { count: pairs.length, wrong };
  }, AS_IT_IS_SENT);
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      nodes, as a form is sent: ${failed.count} generated pairs`);
  expect(failed.wrong).toEqual([]);
});

/** Where a page may move the container to. Each runs in the page, and gives the container's new parent. */
const PLACES = {
  'another shadow root': `(function () {
    const host = document.forms[0].appendChild(document.createElement('div'));
    return host.attachShadow({ mode: 'open' });
  })()`,
  'a closed shadow root': `(function () {
    const host = document.forms[0].appendChild(document.createElement('div'));
    return host.attachShadow({ mode: 'closed' });
  })()`,
  'the document of a frame': `(function () {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.style.cssText = 'width: 600px; height: 600px';
    const { body } = frame.contentDocument;
    return body.appendChild(frame.contentDocument.createElement('form'));
  })()`,
};

test('moved into another root or document: styled, one field with the present value, and a code verifies', async ({
  ui,
  agency,
}) => {
  await agency.breaks({ endpoint: 'verify', body: { code: '200', token: 'token' } });
  await ui.goto('/hazards/whole-form/');
  const seen = await ui.evaluate(async (places) => {
    const html = document.body.innerHTML;
    const until = async (holds: () => unknown) => {
      for (let i = 0; i < 100 && !holds(); i += 1) await new Promise((passed) => setTimeout(passed, 15));
    };
    const found: Record<string, unknown> = {};
    let code = 100_000;
    for (const [place, text] of Object.entries(places)) {
      document.body.innerHTML = html;
      window.MotpWidget?.attach();
      const motp = document.getElementById('motp') as HTMLElement;
      const find = (selector: string) => motp.shadowRoot?.querySelector(selector) as HTMLInputElement;
      await until(() => find('.motp-input'));
      find('.motp-input').value = String((code += 1));
      find('.motp-input').dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      // oxlint-disable-next-line no-eval -- what the page does
      const target = (0, eval)(text) as ParentNode & Node;
      target.append((target.ownerDocument as Document).adoptNode(motp));
      const isStyled = () => getComputedStyle(find('.motp')).containerName === 'motp';
      const values = () =>
        [...motp.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ value }) => value);
      await until(isStyled);
      const before = values();
      const digits = find('.motp-input').value.length;
      find('.motp-form > .motp-button-primary').click();
      await until(() => values()[0] === 'token');
      found[place] = { styled: isStyled(), before, digits, after: values() };
    }
    return found;
  }, PLACES);
  const right = { styled: true, before: ['.entering'], digits: 6, after: ['token'] };
  expect(seen).toEqual(Object.fromEntries(Object.keys(PLACES).map((place) => [place, right])));
});

test('a page that morphs the container’s attributes while one types: the focus and the digits stay', async ({
  visitor,
  ui,
}) => {
  await visitor.opens('/hazards/whole-form/');
  await visitor.types('1234');
  for (let i = 0; i < 2; i += 1) {
    await ui.evaluate(() => {
      // The server's markup and no more (Livewire, Turbo, idiomorph).
      const container = document.getElementById('motp') as HTMLElement;
      for (const name of container.getAttributeNames()) {
        if (!/^(id|data-.*)$/.test(name)) container.removeAttribute(name);
      }
    }, undefined);
    await visitor.sees({ field: expect.objectContaining({ text: '1234', focused: true }) });
    await ui.press('Shift+Tab');
    await visitor.sees({ field: expect.objectContaining({ focused: false }) });
    await ui.press('Tab');
  }
});
