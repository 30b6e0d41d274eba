import { expect, test } from '../support/engines/test.js';

/** What pages do to what we have in their light DOM. Each runs in the page; its text is sent. */
const OPERATIONS: Record<string, string> = {
  empties: 'motp().textContent = ""',
  'writes into': 'motp().innerHTML = "<p>…</p>"',
  'morphs the value': 'field() && field().setAttribute("value", "old")',
  'morphs the name': 'field() && field().setAttribute("name", "other")',
  'takes the field away': 'field() && field().remove()',
  'moves the field': 'field() && document.body.append(field())',
  'wraps the field':
    'field() && field().replaceWith(Object.assign(document.createElement("p"), { id: "w" }))',
  'doubles the field': 'field() && motp().append(field().cloneNode(true))',
  reorders: 'motp().prepend(...[...motp().childNodes].reverse())',
  'moves the container': 'document.forms[0].prepend(motp())',
  'clones the page':
    '{ const kept = document.body.cloneNode(true); document.body.replaceWith(kept); MotpWidget.attach(); }',
  'restores a string':
    '{ const text = document.body.innerHTML; document.body.innerHTML = text; MotpWidget.attach(); }',
  'holds a result': 'MotpWidget.getAll()[0] && MotpWidget.getAll()[0].reset()',
};

/** Sequences of operations by a fixed seed: each of two, and longer ones. */
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

test('whatever a page does to its own nodes: one field with the present value in the form', async ({
  ui,
  thorough,
}) => {
  test.setTimeout(120_000);
  const all = sequences();
  const tried = thorough ? all : all.filter((_, i) => i % 7 === 2);
  await ui.goto('/hazards/whole-form/');
  const failed = await ui.evaluate(
    async ({ tried: list, operations }) => {
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
            const field = () => motp().querySelector('input'); ${operations[name]} })()`;
          // oxlint-disable-next-line no-eval -- what the page does
          (0, eval)(code);
          await later();
          await later();
        }
        const form = document.forms[0] as HTMLFormElement;
        const values = new FormData(form).getAll('motp-token');
        const drawn = document.querySelector('#motp')?.shadowRoot?.querySelector('.motp-input');
        if (
          values.length !== 1 ||
          values[0] !== '.entering' ||
          !drawn ||
          document.querySelectorAll('[name=other]').length > 0
        ) {
          wrong.push(`${names.join(', ')}: ${JSON.stringify(values)}`);
        }
      }
      return wrong;
    },
    { tried, operations: OPERATIONS },
  );
  // eslint-disable-next-line no-console -- how many there were
  console.log(`      nodes: ${tried.length} of ${all.length} generated sequences`);
  expect(failed).toEqual([]);
});

for (const how of ['empties', 'writes into', 'takes the field away', 'doubles the field'] as const) {
  test(`a page that ${how} before and after the code is sent posts the token`, async ({ visitor, ui }) => {
    await visitor.opens('/hazards/whole-form/');
    const act = `(function () { const motp = () => document.getElementById('motp');
      const field = () => motp().querySelector('input'); ${OPERATIONS[how]} })()`;
    // oxlint-disable-next-line no-eval -- what the page does
    const run = (code: string) => (0, eval)(code) as undefined;
    await ui.evaluate(run, act);
    await visitor.typesTheCode();
    await visitor.pressesEnter();
    await visitor.sees({ state: 'verified' });
    await ui.evaluate(run, act);
    await expect
      .poll(() =>
        ui.evaluate(
          () =>
            new FormData(document.forms[0] as HTMLFormElement)
              .getAll('motp-token')
              .map((value) => (value as string).replace(/^[^.].*/, 'token')),
          undefined,
        ),
      )
      .toEqual(['token']);
  });
}

/** Where a page may move the container. Each runs in the page, and gives the container's new place. */
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

for (const [place, code] of Object.entries(PLACES)) {
  test(`moved into ${place}: styled, one field with the present value, and a code verifies`, async ({
    ui,
    visitor,
  }) => {
    await visitor.opens('/hazards/whole-form/');
    await visitor.typesTheCode();
    const moves = (text: string) => {
      const motp = document.getElementById('motp') as HTMLElement;
      Object.assign(window, { moved: motp });
      // oxlint-disable-next-line no-eval -- what the page does
      const target = (0, eval)(text) as ParentNode & Node;
      target.append((target.ownerDocument as Document).adoptNode(motp));
    };
    await ui.evaluate(moves, code);
    const state = () =>
      ui.evaluate(() => {
        const { moved } = window as unknown as { moved: HTMLElement };
        const root = moved.shadowRoot as ShadowRoot;
        const field = root.querySelector('.motp-input') as HTMLInputElement;
        const all = [...moved.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
        return {
          styled: getComputedStyle(root.querySelector('.motp') as Element).containerName === 'motp',
          values: all.map(({ value }) => value),
          code: field.value.length,
        };
      }, undefined);
    await expect.poll(state).toEqual({ styled: true, values: ['.entering'], code: 6 });
    await ui.evaluate(() => {
      const { moved } = window as unknown as { moved: HTMLElement };
      moved.shadowRoot?.querySelector<HTMLElement>('.motp-button-primary')?.click();
    }, undefined);
    await expect
      .poll(() =>
        ui.evaluate(() => {
          const { moved } = window as unknown as { moved: HTMLElement };
          const all = [...moved.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
          return all.map(({ value }) => value.replace(/^[^.].*/, 'token'));
        }, undefined),
      )
      .toEqual(['token']);
  });
}

test('a page that morphs the container’s attributes while one types: the focus and the digits stay', async ({
  visitor,
  ui,
}) => {
  await visitor.opens('/hazards/whole-form/');
  await visitor.types('1234');
  for (let i = 0; i < 2; i += 1) {
    await ui.evaluate(() => {
      // As the server has it, and no more (Livewire, Turbo, idiomorph).
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
