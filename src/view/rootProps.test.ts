import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MotpCodeField, MotpView, MotpWidget, useMotpSession } from '../index.js';
import { answers } from '../testing/index.js';
import { UNRECORDED } from './unrecorded.js';
import { takeRootProps, type RootProps } from './rootProps.js';

const classesOf = (html: string) =>
  new Set(
    / class="([^"]*)"/
      .exec(html)?.[1]
      ?.split(' ')
      .filter((name) => name !== ''),
  );

describe('props of the root', () => {
  test('whatever a page gives, what is taken can be drawn, and nothing is lost', () => {
    const name = fc.constantFrom('id', 'className', 'style', 'data-testid', 'data-x', 'onClick');
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.anything({ withBigInt: true, withNullPrototype: true })),
        (given) => {
          const { rootProps, others } = takeRootProps(given as RootProps);
          expect({ ...rootProps, ...others }).toEqual(given);
          renderToString(createElement('section', rootProps));
        },
      ),
    );
  });

  test.each([
    { style: 'color: red' },
    { style: { color: Symbol('red') } },
    { className: 3 },
    { id: {} },
    { 'data-x': {} },
    { 'data-y': () => 1 },
  ])('%j is none', (given) => {
    expect(takeRootProps(given as RootProps)).toEqual({ rootProps: {}, others: given });
  });

  test.each([
    { style: { margin: 0, '--motp-brand': 'red', color: undefined } },
    { className: 'a' },
    { 'data-x': 0 },
  ])('%j is one', (given) => {
    expect(takeRootProps(given as RootProps)).toEqual({ rootProps: given, others: {} });
  });

  test.each([null, undefined, '', 'a', 'a b'])(
    'the class name %j stands beside ours, as any element’s',
    (given) => {
      const className = given as string | undefined;
      const options = { verify: () => answers.verified };
      const apart = (Part: typeof MotpView | typeof MotpCodeField) =>
        function Page() {
          return createElement(Part, { session: useMotpSession(options), className });
        };
      const theirs = given?.split(' ').filter((name) => name !== '') ?? [];
      for (const html of [
        renderToString(createElement(MotpWidget, { ...options, className })),
        renderToString(createElement(apart(MotpView))),
      ])
        expect(classesOf(html)).toEqual(new Set(['motp', ...theirs]));
      const field = classesOf(renderToString(createElement(apart(MotpCodeField))));
      expect(field).toEqual(new Set([...UNRECORDED.className.split(' '), ...theirs]));
    },
  );
});
