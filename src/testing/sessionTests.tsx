import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { act, StrictMode, useState, type FormEvent } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import {
  MotpCodeField,
  MotpView,
  useMotpSession,
  type MotpSession,
  type MotpWidgetOptions,
} from '../index.js';
import { ko } from '../locales/ko.js';
import { answers, atSecond, clearAnswers, newPage } from './index.js';
import { pause } from './pause.js';

const field = () => screen.getByLabelText<HTMLInputElement>('번호');
const notice = () => screen.getByRole('status', { name: '안내' }).textContent;
/** What is no session of ours any more. */
function Copied() {
  const session = useMotpSession({ verify: () => Promise.resolve(answers.verified) });
  return <MotpView session={{ ...session }} />;
}

/** What was given out, to be looked through. */
const given: MotpSession[] = [];

const times = () => given.at(-1)?.notice?.times;

/** A page with a view of its own where it is about the code, and with ours for all else. */
function Page(options: MotpWidgetOptions) {
  const session = useMotpSession(options);
  const [draft, setDraft] = useState('');
  given.push(session);
  if (!session.asksCode) return <MotpView session={session} id="ours" />;
  return (
    <section>
      <label htmlFor="code">번호</label>
      <MotpCodeField session={session} id="code" className="mine" aria-describedby="said" />
      <input aria-label="memo" value={draft} onChange={({ target }) => setDraft(target.value)} />
      <output id="said" aria-label="안내" data-tone={session.notice?.tone}>
        {session.notice?.text}
      </output>
      <button type="button" onClick={session.submit} disabled={session.state === 'checking'}>
        보내기
      </button>
      {session.notice?.canSendAnyway && (
        <button type="button" onClick={session.submitAnyway}>
          그래도 보내기
        </button>
      )}
    </section>
  );
}

function draw(options: Partial<MotpWidgetOptions> = {}) {
  const verify = vi.fn(() => Promise.resolve(answers.verified));
  const onError = vi.fn();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  given.length = 0;
  const all = { verify, serverNow: atSecond(20), onError, ...options };
  const drawn = render(
    <StrictMode>
      <Page {...all} />
    </StrictMode>,
  );
  return { ...drawn, verify, onError, user: userEvent.setup() };
}

/** The flow with a page's own view, and ours elsewhere: in jsdom and in happy-dom. */
export function testSession(): void {
  afterEach(() => {
    cleanup();
    newPage();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test.each(['the button', 'Enter'])(
    'a code typed into a field of the page’s is sent once by %s',
    async (by) => {
      const onVerified = vi.fn();
      const { user, verify, container } = draw({ onVerified });
      await user.type(field(), '482915');
      if (by === 'Enter') await user.keyboard('{Enter}');
      else await user.click(screen.getByRole('button', { name: '보내기' }));
      await waitFor(() => expect(onVerified).toHaveBeenCalledExactlyOnceWith({ token: 'test-token' }));
      expect(verify).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: '482915' }));
      expect(container.querySelector('#ours[data-state=verified]')).not.toBeNull();
    },
  );

  test('neither code nor token is in what a session shows', async () => {
    const { user } = draw();
    await user.type(field(), '482915{Enter}');
    await screen.findByText(ko.verified.title);
    expect(given.map(({ state }) => state)).toContain('verified');
    expect(JSON.stringify(given)).not.toMatch(/482915|test-token/);
    expect(new Set(Object.keys(given[0] ?? {}))).toEqual(
      new Set(['asksCode', 'notice', 'open', 'reset', 'state', 'submit', 'submitAnyway']),
    );
  });

  test('a wrong code is told in our words, and not sent again in its minute', async () => {
    const refuse = vi.fn(() => Promise.resolve(answers.mismatch));
    const { user } = draw({ verify: refuse });
    await user.type(field(), '482915{Enter}');
    await waitFor(() => expect(notice()).toContain(ko.mismatch.first.split('\n')[0]));
    expect(field().getAttribute('aria-invalid')).toBe('true');
    act(() => given.at(-1)?.reset());
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    expect(notice()).toBe('');
    await user.type(field(), '482915{Enter}');
    await waitFor(() => expect(notice()).toBe(ko.doubt['refused-already']));
    expect(refuse).toHaveBeenCalledOnce();
  });

  test.each([
    ['', ko.entry.empty],
    ['1234', ko.entry['app-password']],
  ])('%j is told and not sent', async (text, told) => {
    const { user, verify } = draw();
    if (text !== '') await user.type(field(), text);
    await user.click(screen.getByRole('button', { name: '보내기' }));
    expect(notice()).toBe(told);
    expect(verify).not.toHaveBeenCalled();
  });

  test('each press that sends nothing is counted, so that a page can show that it was heard', async () => {
    const { user } = draw();
    const press = () => user.click(screen.getByRole('button', { name: '보내기' })).then(pause);
    await press();
    await press();
    expect([notice(), times()]).toEqual([ko.entry.empty, 2]);
    await user.type(field(), '1234');
    await press();
    expect([notice(), times()]).toEqual([ko.entry['app-password'], 1]);
  });

  test('what is pasted is read as in our view', async () => {
    const { user } = draw();
    await user.click(field());
    await user.paste('인증번호 [482 915]');
    expect(field().value).toBe('482915');
  });

  test('a doubt is told, and the code sent by a button of its own only', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { user, verify } = draw();
    await user.type(field(), '482915{Enter}');
    expect(notice()).toBe(ko.doubt.offline);
    expect(verify).not.toHaveBeenCalled();
    await pause();
    await user.click(screen.getByRole('button', { name: '보내기' }));
    expect(verify).not.toHaveBeenCalled();
    await pause();
    await user.click(screen.getByRole('button', { name: '그래도 보내기' }));
    await waitFor(() => expect(verify).toHaveBeenCalledOnce());
  });

  test('our view has what is no matter of the code, and then the page’s own view again', async () => {
    const { user } = draw({
      verify: () => Promise.resolve(answers.locked),
      identity: () => Promise.resolve({ status: 'verified', reference: 'a-reference' }),
      clearLock: () => Promise.resolve(clearAnswers.cleared),
    });
    await user.type(field(), '482915{Enter}');
    await user.click(await screen.findByRole('button', { name: /본인인증/ }));
    await waitFor(() => expect(notice()).toBe(ko.unlocked.agency));
    expect(field().value).toBe('');
  });

  test('our view may come and go: nothing is lost, and nothing is asked again', async () => {
    const serverTime = vi.fn(() => Promise.resolve(atSecond(20)));
    function Dialog() {
      const session = useMotpSession({ verify: () => Promise.resolve(answers.unregistered), serverTime });
      const [open, setOpen] = useState(true);
      return (
        <>
          <button type="button" onClick={() => setOpen(!open)}>
            {session.state}
          </button>
          {open && <MotpView session={session} />}
        </>
      );
    }
    const user = userEvent.setup();
    render(<Dialog />);
    await user.type(screen.getByLabelText(/mOTP 인증번호/), '482915{Enter}');
    const toggle = await screen.findByRole('button', { name: 'unregistered' });
    await user.click(toggle);
    expect(screen.queryByRole('region')).toBeNull();
    await user.click(toggle);
    expect(screen.getByRole('region').dataset['state']).toBe('unregistered');
    expect(serverTime).toHaveBeenCalledOnce();
  });

  test('in a form of the page its own submit stays its own', async () => {
    const onSubmit = vi.fn((event: FormEvent) => event.preventDefault());
    const heard = vi.fn();
    const verify = vi.fn(() => Promise.resolve(answers.mismatch));
    const user = userEvent.setup();
    const serverNow = atSecond(20);
    render(
      // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as a page would listen
      <form onSubmit={onSubmit} onChange={heard} onKeyDown={heard} onPaste={heard}>
        <Page verify={verify} serverNow={serverNow} />
      </form>,
    );
    await user.type(field(), '482915{Enter}');
    await waitFor(() => expect(verify).toHaveBeenCalledOnce());
    await user.click(field());
    await user.paste('731204');
    expect(onSubmit).not.toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
  });

  test('the developer is told of a name that is no option, of a prop that is none, and of a field that is not there', async () => {
    const onError = vi.fn();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    function Wrong() {
      const session = useMotpSession({
        verify: () => Promise.resolve(answers.verified),
        onError,
        ...({ titel: 'x' } as object),
      });
      return (
        <>
          <button type="button" onClick={session.submit}>
            보내기
          </button>
          <MotpView session={session} {...({ theme: 'dark' } as object)} />
        </>
      );
    }
    const user = userEvent.setup();
    render(<Wrong />);
    await user.click(screen.getByRole('button', { name: '보내기' }));
    const told = onError.mock.calls.map(([error]) => (error as { message: string }).message).join('\n');
    expect(told).toContain('Option `titel` is not known to useMotpSession()');
    expect(told).toContain('<MotpView/> does not know theme');
    expect(told).toContain('found no field');
  });

  test('what is no session is told in words', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Copied />)).toThrow(/<MotpView\/> needs what useMotpSession\(\) returned/);
  });
}
