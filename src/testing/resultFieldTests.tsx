import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef, startTransition, useRef } from 'react';
import { requestFormReset } from 'react-dom';
import { Controller, useForm } from 'react-hook-form';
import { afterEach, expect, test, vi } from 'vitest';
import { MotpWidget, type MotpWidgetHandle, type MotpWidgetProps } from '../index.js';
import { ko } from '../locales/ko.js';
import { answers, atSecond, newPage } from './index.js';

const field = () => screen.getByLabelText<HTMLInputElement>(/mOTP 인증번호/);
const result = () => new FormData(document.querySelector('form') as HTMLFormElement).get('motp-token');

const verify = () => answers.verified;

function drawForm(options: Partial<MotpWidgetProps>, action?: (data: FormData) => void) {
  const onError = vi.fn();
  const drawn = render(
    <form action={action}>
      <MotpWidget
        fieldName="motp-token"
        verify={verify}
        serverNow={atSecond(20)}
        onError={onError}
        {...options}
      />
      <button type="submit">제출</button>
    </form>,
  );
  return { ...drawn, onError, user: userEvent.setup() };
}

/** `fieldName`: the result travels with the form of the page. Run in jsdom and in happy-dom. */
export function testResultField(): void {
  afterEach(() => {
    cleanup();
    newPage();
    vi.restoreAllMocks();
  });

  test('the token is there before the page hears of it, and whatever resets the form', async () => {
    const told: unknown[] = [];
    const sent: unknown[] = [];
    const motp = createRef<MotpWidgetHandle>();
    const { user } = drawForm(
      {
        ...({ ref: motp } as object),
        onVerified: () => void told.push(result()),
        onStateChange: () => void told.push(result()),
      },
      (data) => void sent.push(data.get('motp-token')),
    );
    expect(result()).toBe('.entering');
    await user.type(field(), '482915{Enter}');
    await screen.findByText(ko.verified.title);
    expect(told).toEqual(['.checking', 'test-token', 'test-token']);
    const form = document.querySelector('form') as HTMLFormElement;
    form.reset();
    act(() => startTransition(() => requestFormReset(form)));
    // React resets the form after an action of its own accord.
    for (let i = 0; i < 2; i += 1) {
      await user.click(screen.getByRole('button', { name: '제출' }));
      await waitFor(() => expect(sent).toHaveLength(i + 1));
    }
    expect(sent).toEqual(['test-token', 'test-token']);
    expect(result()).toBe('test-token');
    act(() => motp.current?.reset());
    expect(result()).toBe('.entering');
  });

  test.each([undefined, ''])('there is none without a name: %j', (fieldName) => {
    const { onError } = drawForm({ fieldName });
    expect(onError).not.toHaveBeenCalled();
    expect([...new FormData(document.querySelector('form') as HTMLFormElement)]).toEqual([]);
  });

  test.each([5, {}, [], true, () => 'motp-token', ' ', '\n', 'x'.repeat(201)])(
    'a name that is none makes no field, and the developer is told: %o',
    (fieldName) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const { onError } = drawForm({ fieldName: fieldName as string });
      expect(onError.mock.calls).toEqual([
        [
          {
            code: 'options-invalid',
            message: expect.stringContaining('Option `fieldName` must be a string of at most 200 characters'),
          },
        ],
      ]);
      expect([...new FormData(document.querySelector('form') as HTMLFormElement)]).toEqual([]);
    },
  );

  test('without a token of the server, and under another name', async () => {
    const options = { verify: () => ({ code: 200 }), serverNow: atSecond(20) };
    const user = userEvent.setup();
    const { rerender } = render(
      <form>
        <MotpWidget fieldName="one" {...options} />
      </form>,
    );
    await user.type(field(), '482915{Enter}');
    await screen.findByText(ko.verified.title);
    rerender(
      <form>
        <MotpWidget fieldName="two" {...options} />
      </form>,
    );
    const data = new FormData(document.querySelector('form') as HTMLFormElement);
    expect([...data]).toEqual([['two', '.verified']]);
  });

  // As docs/react.md has it.
  test.each([
    ['both reset: asks anew', 'entering'],
    ['the token kept: sent again', 'verified'],
  ])('react-hook-form, %s', async (_, state) => {
    const sent = vi.fn();
    function Page() {
      const { control, handleSubmit, reset, getValues } = useForm<{ token?: string | undefined }>();
      const motp = useRef<MotpWidgetHandle>(null);
      const clear = () => {
        if (state === 'verified') return reset({ token: getValues('token') });
        reset();
        return motp.current?.reset();
      };
      return (
        <form
          onSubmit={(event) =>
            void handleSubmit((values) => {
              sent(values.token);
              clear();
            })(event)
          }
        >
          <Controller
            name="token"
            control={control}
            rules={{ required: true }}
            render={({ field: { ref, onChange } }) => (
              <MotpWidget
                ref={(handle) => {
                  ref(handle);
                  motp.current = handle;
                }}
                verify={verify}
                serverNow={atSecond(20)}
                onVerified={({ token }) => onChange(token)}
              />
            )}
          />
          <button type="submit">제출</button>
        </form>
      );
    }
    const user = userEvent.setup();
    render(<Page />);
    const send = () => user.click(screen.getByRole('button', { name: '제출' }));
    await user.type(field(), '482915{Enter}');
    await screen.findByText(ko.verified.title);
    await send();
    await waitFor(() => expect(sent).toHaveBeenCalledOnce());
    expect(document.querySelector('.motp')).toHaveProperty('dataset.state', state);
    await send();
    if (state === 'verified')
      await waitFor(() => expect(sent.mock.calls).toEqual([['test-token'], ['test-token']]));
    else await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(sent).toHaveBeenCalledTimes(state === 'verified' ? 2 : 1);
  });
}
