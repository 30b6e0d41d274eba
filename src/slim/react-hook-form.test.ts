// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createElement, Fragment, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Whole from 'react-hook-form';

interface Draft extends Record<string, string> {
  name: string;
  kind: string;
  words: string;
}

const NOTHING: Draft = { name: '', kind: '', words: '' };

/** A name is needed, and a kind or words. */
const resolver: Whole.Resolver<Draft> = (draft) => {
  const errors = {
    ...(draft.name.trim() === '' && { name: { type: 'missing' } }),
    ...(`${draft.kind}${draft.words}` === '' && { kind: { type: 'missing' } }),
  };
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: draft, errors: {} };
};

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const press = () => userEvent.click(screen.getByRole('button', { name: 'send' }));
/** The names of the fields that are said to be wrong. */
const wrong = () => screen.getByRole('status').textContent;
const settled = () =>
  act(
    () =>
      new Promise((passed) => {
        setTimeout(passed, 10);
      }),
  );

/** What the widget uses of react-hook-form, on the library and on what stands for it in what is delivered. */
describe.each([
  ['the library', () => import('react-hook-form')],
  ['its stand-in', () => import('./react-hook-form.js') as unknown as Promise<typeof Whole>],
])('%s', (_, load) => {
  const onValid = vi.fn();
  let library: typeof Whole;
  let form: Whole.UseFormReturn<Draft>;

  /** Fields that come and go, while the form stays. */
  function Page({ isOpen }: { isOpen: boolean }) {
    form = library.useForm<Draft>({ defaultValues: NOTHING, resolver });
    const { errors } = form.formState;
    const [drawn, drawAgain] = useState(0);
    return createElement(
      Fragment,
      null,
      isOpen &&
        createElement(
          'div',
          null,
          createElement('input', { 'aria-label': 'name', ...form.register('name') }),
          createElement(
            'select',
            { 'aria-label': 'kind', ...form.register('kind') },
            createElement('option', { value: '' }),
            createElement('option', { value: 'lost' }),
          ),
          createElement('textarea', { 'aria-label': 'words', ...form.register('words', { deps: ['kind'] }) }),
        ),
      createElement('button', { type: 'button', onClick: () => void form.handleSubmit(onValid)() }, 'send'),
      createElement('button', { type: 'button', onClick: () => drawAgain(drawn + 1) }, 'again'),
      createElement(
        'div',
        { role: 'status' },
        (['kind', 'name'] as const).filter((name) => name in errors).join(),
      ),
    );
  }

  const draw = (isOpen = true) => render(createElement(Page, { isOpen }));

  beforeEach(async () => {
    library = await load();
    onValid.mockReset();
  });
  afterEach(cleanup);

  test('nothing is wrong before it is sent, whatever is typed and taken away', async () => {
    draw();
    await userEvent.type(field('name'), 'a');
    await userEvent.clear(field('name'));
    await userEvent.tab();
    await settled();
    expect(wrong()).toBe('');
  });

  test('what is missing is said of every field at once, the first takes the focus, and nothing is handed on', async () => {
    draw();
    await press();
    await waitFor(() => expect(wrong()).toBe('kind,name'));
    await waitFor(() => expect(field('name')).toBe(document.activeElement));
    expect(onValid).not.toHaveBeenCalled();
  });

  test('where only a later field is wrong, that one takes the focus, and what was typed stays', async () => {
    draw();
    await userEvent.type(field('name'), '홍길동');
    await press();
    await waitFor(() => expect(wrong()).toBe('kind'));
    await waitFor(() => expect(field('kind')).toBe(document.activeElement));
    expect(field('name').value).toBe('홍길동');
  });

  test('from then on a field is right as soon as it is, and no other is told meanwhile', async () => {
    draw();
    await userEvent.selectOptions(field('kind'), 'lost');
    await press();
    await waitFor(() => expect(wrong()).toBe('name'));
    await userEvent.selectOptions(field('kind'), '');
    await waitFor(() => expect(wrong()).toBe('kind,name'));
    await userEvent.type(field('name'), 'a');
    await waitFor(() => expect(wrong()).toBe('kind'));
    await userEvent.clear(field('name'));
    await waitFor(() => expect(wrong()).toBe('kind,name'));
  });

  test('a field on which another depends makes that one right', async () => {
    draw();
    await press();
    await waitFor(() => expect(wrong()).toBe('kind,name'));
    await userEvent.type(field('words'), 'x');
    await waitFor(() => expect(wrong()).toBe('name'));
  });

  test('what is right is handed on, as it was typed and chosen; and again at the next press', async () => {
    draw();
    await userEvent.type(field('name'), ' 홍 ');
    await userEvent.selectOptions(field('kind'), 'lost');
    fireEvent.input(field('words'), { target: { value: 'two\nlines' } });
    await press();
    await waitFor(() => expect(onValid).toHaveBeenCalledTimes(1));
    expect(onValid.mock.calls[0]?.[0]).toEqual({ name: ' 홍 ', kind: 'lost', words: 'two\nlines' });
    await press();
    await waitFor(() => expect(onValid).toHaveBeenCalledTimes(2));
  });

  test('drawn again in the middle of typing, everything stays', async () => {
    draw();
    await userEvent.type(field('name'), 'ab');
    await userEvent.click(screen.getByRole('button', { name: 'again' }));
    await userEvent.type(field('name'), 'c');
    expect(field('name').value).toBe('abc');
  });

  test('fields that went and came again have what was typed', async () => {
    const { rerender } = draw();
    await userEvent.type(field('name'), 'ab');
    await userEvent.selectOptions(field('kind'), 'lost');
    rerender(createElement(Page, { isOpen: false }));
    rerender(createElement(Page, { isOpen: true }));
    expect([field('name').value, field('kind').value]).toEqual(['ab', 'lost']);
    await press();
    await waitFor(() => expect(onValid).toHaveBeenCalledTimes(1));
    expect(onValid.mock.calls[0]?.[0]).toEqual({ ...NOTHING, name: 'ab', kind: 'lost' });
  });

  test('what is set by hand is in the field, is handed on, and can be typed over', async () => {
    draw();
    await userEvent.type(field('name'), 'a');
    act(() => form.setValue('kind', 'lost'));
    expect(field('kind').value).toBe('lost');
    expect([form.getValues('kind'), form.getValues('name')]).toEqual(['lost', 'a']);
    await press();
    await waitFor(() => expect(onValid).toHaveBeenCalledTimes(1));
    expect(onValid.mock.calls[0]?.[0]).toEqual({ ...NOTHING, name: 'a', kind: 'lost' });
    await userEvent.selectOptions(field('kind'), '');
    expect(form.getValues('kind')).toBe('');
  });

  test('what is set while the field is away is there when it comes', () => {
    const { rerender } = draw();
    rerender(createElement(Page, { isOpen: false }));
    act(() => form.setValue('words', 'x'));
    rerender(createElement(Page, { isOpen: true }));
    expect(field('words').value).toBe('x');
  });

  test('after a reset the form is empty, and nothing is wrong until it is sent again', async () => {
    const { rerender } = draw();
    await userEvent.type(field('words'), 'x');
    await press();
    await waitFor(() => expect(wrong()).toBe('name'));
    rerender(createElement(Page, { isOpen: false }));
    act(() => form.reset());
    rerender(createElement(Page, { isOpen: true }));
    expect(wrong()).toBe('');
    expect(field('words').value).toBe('');
    await userEvent.type(field('name'), 'a');
    await userEvent.clear(field('name'));
    await settled();
    expect(wrong()).toBe('');
  });
});
