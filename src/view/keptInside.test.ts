// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createElement as h, type FC } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, test } from 'vitest';
import { MotpCodeField, MotpView, MotpWidget, useMotpSession } from '../index.js';
import { answers, atSecond } from '../testing/index.js';

/** React's own list: the name of each event, and what kind of event it is. */
const types = readFileSync('node_modules/@types/react/index.d.ts', 'utf8');
const [, attributes = ''] = /interface DOMAttributes<T> {([^]*?)\n    }/.exec(types) ?? [];
const EVENTS = [...attributes.matchAll(/on(\w+)\?: (\w+)EventHandler<T>/g)]
  .map(([, name = '', kind = '']) => ({ name, kind }))
  .filter(({ name }) => !name.endsWith('Capture'));

/** Of these kinds an event says what is typed, composed or copied. */
const OF_TEXT = ['Clipboard', 'Composition', 'Keyboard', 'Input', 'Change'];
/** What is dragged can be read at the two ends of the way, and what is marked after this one. */
const OF_TEXT_TOO = ['DragStart', 'Drop', 'Select'];

const isOfText = ({ name, kind }: (typeof EVENTS)[number]) =>
  OF_TEXT.includes(kind) || OF_TEXT_TOO.includes(name);

const options = { verify: () => answers.verified, serverNow: atSecond(20) };
const session = (part: FC<{ session: ReturnType<typeof useMotpSession> }>) => () =>
  h(part, { session: useMotpSession(options) });
const OURS: Record<string, FC> = {
  MotpWidget: () => h(MotpWidget, options),
  'MotpWidget in a portal': () => createPortal(h(MotpWidget, options), document.body),
  MotpView: session(MotpView),
  MotpCodeField: session(MotpCodeField),
};

/** What the handlers of a form hear of each of React's events in the field that is drawn in it. */
function heardOf(drawn: FC): string[] {
  const heard = new Set<string>();
  const hear = Object.fromEntries(EVENTS.map(({ name }) => [`on${name}`, () => void heard.add(name)]));
  render(h('form', hear, h(drawn)));
  const field = screen.getByRole<HTMLInputElement>('textbox');
  for (const { name } of EVENTS) {
    const fire = fireEvent[`${name[0]?.toLowerCase()}${name.slice(1)}` as 'copy'] as
      typeof fireEvent.copy | undefined;
    field.value = '';
    if (fire) fire(field, { key: '4', charCode: 52, data: '4', target: { value: '4' } });
    else fireEvent(field, new Event(name.toLowerCase(), { bubbles: true }));
  }
  // React makes `onSelect` of other events, in what has the focus.
  field.blur();
  field.focus();
  field.select();
  fireEvent.mouseUp(field);
  cleanup();
  return EVENTS.filter(({ name }) => heard.has(name)).map(({ name }) => name);
}

afterEach(cleanup);

describe('a page’s handlers', () => {
  const ofPlainField = heardOf(() => h('input', { defaultValue: '' }));

  test('hear of all that is of text in a field of its own', () => {
    expect(EVENTS.length).toBeGreaterThan(80);
    expect(ofPlainField).toEqual(expect.arrayContaining(EVENTS.filter(isOfText).map(({ name }) => name)));
  });

  test.each(Object.keys(OURS))('hear of no such thing in %s, and of all else', (name) => {
    const free = EVENTS.filter((event) => !isOfText(event) && ofPlainField.includes(event.name));
    expect(heardOf(OURS[name] as FC)).toEqual(free.map((event) => event.name));
  });
});
