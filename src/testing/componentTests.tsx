// oxlint-disable max-lines -- one list of tests, which several environments run
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { act, createRef, StrictMode, useState, type FormEvent } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { afterEach, expect, test, vi } from 'vitest';
import {
  identityByWindow,
  MotpWidget,
  type MotpWidgetHandle,
  type MotpWidgetOptions,
  type WidgetError,
} from '../index.js';
import { ko } from '../locales/ko.js';
import { answers, atSecond, clearAnswers, newPage } from './index.js';

const field = () => screen.getByLabelText<HTMLInputElement>(/mOTP 인증번호/);
const verifyButton = () => screen.getByRole('button', { name: /인증하기/ });

function draw(options: Partial<MotpWidgetOptions> = {}) {
  const verify = vi.fn(() => Promise.resolve(answers.verified));
  const onError = vi.fn();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const drawn = render(
    <MotpWidget verify={verify} serverNow={atSecond(20)} onError={onError} {...options} />,
  );
  return { ...drawn, verify, onError, user: userEvent.setup() };
}

/** The first line of a message stands in the alert. */
async function alertSays(message: string, timeout = 1_000): Promise<void> {
  await waitFor(
    () => {
      const said = screen.getAllByRole('alert').map(({ textContent }) => textContent);
      expect(said.join(' ')).toContain(message.split('\n')[0]);
    },
    { timeout },
  );
}

const readAlready = async () => {
  const response = new Response('{"code":"200"}');
  await response.text();
  return response;
};
const lockedByReader = async () => {
  const response = new Response('{"code":"200"}');
  response.body?.getReader();
  return response;
};

/** What an institution's own tests do with the component, with no stubs: run in jsdom and in happy-dom. */
export function testComponent(): void {
  afterEach(() => {
    cleanup();
    newPage();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test('typed, and sent by Enter', async () => {
    const onVerified = vi.fn();
    const { user, verify } = draw({ onVerified });
    await user.type(field(), '482915{Enter}');
    await waitFor(() => expect(onVerified).toHaveBeenCalledWith({ token: 'test-token' }));
    expect(verify).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: '482915' }));
  });

  test('pasted, and sent by the button', async () => {
    const { user, verify } = draw();
    await user.click(field());
    await user.paste('인증번호 [482 915]');
    expect(field().value).toBe('482915');
    await user.click(verifyButton());
    await waitFor(() => expect(verify).toHaveBeenCalledOnce());
  });

  test('a wrong code is told, and not sent again in its minute', async () => {
    const refuse = vi.fn(() => Promise.resolve(answers.mismatch));
    const { user } = draw({ verify: refuse });
    await user.type(field(), '482915{Enter}');
    await alertSays(ko.mismatch.first);
    await new Promise((passed) => {
      setTimeout(passed, 600);
    });
    await user.type(field(), '482915{Enter}', { initialSelectionStart: 0, initialSelectionEnd: 6 });
    await alertSays(ko.doubt['refused-already']);
    expect(refuse).toHaveBeenCalledOnce();
  });

  test('the help opens and closes', async () => {
    const { user } = draw();
    await user.click(screen.getByRole('button', { name: /도움말|도움/ }));
    expect(screen.getAllByRole('heading').length).toBeGreaterThan(1);
  });

  test('a time-out is told', async () => {
    const { user } = draw({ verify: () => new Promise(() => undefined), timeout: 1_000 });
    await user.type(field(), '482915{Enter}');
    await alertSays(ko.unavailable['no-answer'], 3_000);
  });

  test('a lock is cleared by identity verification', async () => {
    const { user } = draw({
      verify: () => Promise.resolve(answers.locked),
      identity: () => Promise.resolve({ status: 'verified', reference: 'a-reference' }),
      clearLock: () => Promise.resolve(clearAnswers.cleared),
    });
    await user.type(field(), '482915{Enter}');
    await user.click(await screen.findByRole('button', { name: /잠금 풀기|본인인증/ }));
    await screen.findByText(/잠금이 풀렸습니다/);
  });

  test('a ready-made identity draws, where there is no matchMedia', async () => {
    const { user } = draw({
      verify: () => Promise.resolve(answers.locked),
      identity: identityByWindow({ startUrl: '/start', statusUrl: '/status' }),
      clearLock: () => Promise.resolve(clearAnswers.cleared),
    });
    await user.type(field(), '482915{Enter}');
    await screen.findByText(/잠겼습니다/);
  });

  test('in a form of the page: Enter and the button send the code, and the form stays as it is', async () => {
    const verify = vi.fn(() => Promise.resolve(answers.mismatch));
    const onSubmit = vi.fn((event: FormEvent) => event.preventDefault());
    const heard = vi.fn();
    const user = userEvent.setup();
    render(
      // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as a page would listen
      <form onSubmit={onSubmit} onChange={heard} onKeyDown={heard} onInput={heard} onPaste={heard}>
        <input aria-label="memo" defaultValue="남긴 말" />
        <MotpWidget verify={verify} serverNow={atSecond(20)} />
        <button type="submit">제출</button>
      </form>,
    );
    await user.type(field(), '482915{Enter}');
    await alertSays(ko.mismatch.first);
    await user.click(field());
    await user.paste('731204');
    await user.click(verifyButton());
    await waitFor(() => expect(verify).toHaveBeenCalledTimes(2));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>('memo').value).toBe('남긴 말');
    await user.click(screen.getByRole('button', { name: '제출' }));
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  test('react-hook-form: a form that is sent without a verification leads to the field', async () => {
    const sent = vi.fn();
    function Page() {
      const { control, handleSubmit } = useForm<{ token?: string | undefined }>();
      return (
        <form onSubmit={(event) => void handleSubmit(sent)(event)}>
          <Controller
            name="token"
            control={control}
            rules={{ required: true }}
            render={({ field: { ref, onChange } }) => (
              <MotpWidget
                ref={ref}
                verify={() => answers.verified}
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
    await user.click(screen.getByRole('button', { name: '제출' }));
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(sent).not.toHaveBeenCalled();
    await user.keyboard('482915{Enter}');
    await screen.findByText(ko.verified.title);
    await user.click(screen.getByRole('button', { name: '제출' }));
    await waitFor(() => expect(sent.mock.calls[0]?.[0]).toEqual({ token: 'test-token' }));
  });

  test.each(['a key', 'a second widget', 'a way away and back'])(
    'a refused code is not sent again through %s',
    async (by) => {
      const verify = vi.fn(() => Promise.resolve(answers.mismatch));
      const user = userEvent.setup();
      const serverNow = atSecond(20);
      function Page() {
        const [round, setRound] = useState(0);
        const widget = <MotpWidget key={by === 'a key' ? round : 0} verify={verify} serverNow={serverNow} />;
        return (
          <>
            <button type="button" onClick={() => setRound(round + 1)}>
              next
            </button>
            {by === 'a way away and back' && round === 1 ? null : widget}
            {by === 'a second widget' && round > 0 && (
              <div data-testid="second">
                <MotpWidget verify={verify} serverNow={serverNow} />
              </div>
            )}
          </>
        );
      }
      render(
        <StrictMode>
          <Page />
        </StrictMode>,
      );
      await user.type(field(), '482915{Enter}');
      await alertSays(ko.mismatch.first);
      await user.click(screen.getByRole('button', { name: 'next' }));
      if (by === 'a way away and back') await user.click(screen.getByRole('button', { name: 'next' }));
      const fields = screen.getAllByLabelText<HTMLInputElement>(/mOTP 인증번호/);
      await user.type(fields.at(-1) as HTMLInputElement, '482915{Enter}');
      await alertSays(ko.doubt['refused-already']);
      expect(verify).toHaveBeenCalledOnce();
    },
  );

  test('a ref resets, opens and tells the state; a refused code stays refused', async () => {
    const verify = vi.fn(() => Promise.resolve(answers.mismatch));
    const ref = createRef<MotpWidgetHandle>();
    const user = userEvent.setup();
    const view = render(
      <MotpWidget ref={ref} id="motp" className="mine" verify={verify} serverNow={atSecond(20)} />,
    );
    expect(view.container.querySelector('#motp.motp.mine')).not.toBeNull();
    await user.type(field(), '482915{Enter}');
    await alertSays(ko.mismatch.first);
    act(() => ref.current?.reset());
    expect(field().value).toBe('');
    ref.current?.focus();
    await user.keyboard('482915{Enter}');
    await alertSays(ko.doubt['refused-already']);
    expect(verify).toHaveBeenCalledOnce();
    expect(ref.current?.getState()).toBe('entering');
    act(() => ref.current?.open('clock'));
    expect(screen.getByRole('button', { name: ko.help.close })).toBeDefined();
  });

  test.each([
    ['was in it', (motp: MotpWidgetHandle) => motp.reset()],
    [
      'comes to it after',
      (motp: MotpWidgetHandle) => {
        (document.activeElement as HTMLElement).blur();
        motp.reset();
        motp.focus();
      },
    ],
    [
      'came to it before',
      (motp: MotpWidgetHandle) => {
        motp.focus();
        motp.reset();
      },
    ],
  ])('a reset leaves an empty field its focus, which %s in the same tick', async (_, act) => {
    const ref = createRef<MotpWidgetHandle>();
    const { user } = draw({ verify: () => Promise.resolve(answers.mismatch), ...({ ref } as object) });
    await user.type(field(), '482915{Enter}');
    await alertSays(ko.mismatch.first);
    act(ref.current as MotpWidgetHandle);
    await waitFor(() => expect(field().value).toBe(''));
    expect(document.activeElement).toBe(field());
    expect(screen.queryByText(ko.mismatch.unfold)).toBeNull();
  });

  test.each([
    [1, true],
    [3, true],
    [6, true],
    [1, false],
    [3, false],
  ])('headings begin at level %i, with a title of ours: %s', async (headingLevel, header) => {
    const { user } = draw({ headingLevel, header });
    await user.click(screen.getByRole('button', { name: /도움말|도움/ }));
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(headingLevel);
    expect(
      levels.slice(1).every((level, index) => level - (levels[index] as number) <= 1 && level <= 6),
    ).toBe(true);
    expect(screen.getByRole('region', { name: new RegExp(ko.title) })).toBeDefined();
  });

  test('a `Response` is an answer', async () => {
    const onVerified = vi.fn();
    const { user } = draw({
      onVerified,
      verify: () => Promise.resolve(new Response('{"code":"200","token":"t"}')),
    });
    await user.type(field(), '482915{Enter}');
    await waitFor(() => expect(onVerified).toHaveBeenCalledWith({ token: 't' }));
  });

  test.each([
    [
      'an error page',
      async () => new Response('<h1>홍길동</h1>', { status: 500 }),
      'answer-unreadable',
      /HTML.* with HTTP 500/,
    ],
    ['one that hides', async () => Response.error(), 'answer-unreadable', /nothing with HTTP 0/],
    ['one that was read', readAlready, 'callback-rejected', /a Response that was read already/],
    ['one that is being read', lockedByReader, 'callback-rejected', /a Response that was read already/],
  ] as const)('a `Response` that is no answer is told with its status: %s', async (_, verify, code, told) => {
    const { user, onError } = draw({ verify });
    await user.type(field(), '482915{Enter}');
    await waitFor(() => expect(onError).toHaveBeenCalledOnce());
    const error = onError.mock.calls[0]?.[0] as WidgetError;
    expect(error).toMatchObject({ code, message: expect.stringMatching(told) as string });
    expect(error.message).not.toContain('홍길동');
  });

  test.each(['throws', 'rejects'])(
    'what a callback %s comes to the page as its own error, once',
    async (how) => {
      const own = new Error('a mistake of the page’s');
      const heard = vi.fn();
      vi.stubGlobal('reportError', heard);
      const onVerified = () => {
        if (how === 'throws') throw own;
        return Promise.reject(own);
      };
      const { user, onError } = draw({ onVerified });
      await user.type(field(), '482915{Enter}');
      await waitFor(() => expect(heard).toHaveBeenCalled());
      expect(heard).toHaveBeenCalledExactlyOnceWith(own);
      expect(onError).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ code: 'callback-failed', cause: own }),
      );
      await screen.findByText(ko.verified.title);
    },
  );

  test('what `onError` throws does, too, and the rest works', async () => {
    const own = new Error('a mistake of the page’s');
    const heard = vi.fn();
    vi.stubGlobal('reportError', heard);
    const onError = () => {
      throw own;
    };
    const { user, verify } = draw({ onError, purpose: 'exam' as never });
    await user.type(field(), '482915{Enter}');
    await waitFor(() => expect(verify).toHaveBeenCalled());
    expect(heard).toHaveBeenCalledExactlyOnceWith(own);
  });

  test('where nothing on the page has the focus, as after a part with the focus is gone', async () => {
    const part = document.body.appendChild(document.createElement('div'));
    const inside = part.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));
    inside.focus();
    inside.remove();
    part.remove();
    const { onError, verify } = draw();
    screen.getByRole('region');
    fireEvent.change(field(), { target: { value: '482915' } });
    fireEvent.click(verifyButton());
    await waitFor(() => expect(verify).toHaveBeenCalledOnce());
    expect(onError).not.toHaveBeenCalled();
  });

  test('an unknown prop is told once, and the rest works', async () => {
    const { onError, rerender, verify } = draw({ titel: 'x' } as never);
    rerender(<MotpWidget verify={verify} {...({ titel: 'x', onError } as object)} />);
    await waitFor(() => expect(onError).toHaveBeenCalled());
    expect(onError.mock.calls.map(([error]) => (error as { message: string }).message)).toEqual([
      expect.stringContaining('Prop `titel` is not known to <MotpWidget/>'),
    ]);
  });
}
