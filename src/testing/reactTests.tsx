import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import * as fc from 'fast-check';
import { Activity, Component, StrictMode, useState, useTransition, type ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { MotpWidget } from '../index.js';
import { ko } from '../locales/ko.js';
import { answers, atSecond, newPage } from './index.js';

const field = () => screen.getByLabelText<HTMLInputElement>(/mOTP 인증번호|mOTP code/);
const next = () => screen.getByRole('button', { name: 'next' });
const alerts = () =>
  screen
    .queryAllByRole('alert')
    .map(({ textContent }) => textContent)
    .join(' ');

interface Round {
  round: number;
}

/** Shows what is in it again as soon as the page goes on. */
class Boundary extends Component<Round & { children: ReactNode }, Round & { failed: boolean }> {
  override state = { failed: false, round: 0 };

  static getDerivedStateFromProps({ round }: Round, before: Round) {
    return round === before.round ? null : { failed: false, round };
  }

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? '…' : this.props.children;
  }
}

function Breaks({ at }: { at: boolean }) {
  if (at) throw new Error('a mistake of the page’s');
  return null;
}

function InLanguage({ locale }: { locale: string }) {
  return (
    <StrictMode>
      <MotpWidget verify={() => answers.verified} locale={locale} languages />
    </StrictMode>
  );
}

/** What React itself does to the part of a page that the widget is in. Run in jsdom and in happy-dom. */
export function testReact(): void {
  afterEach(() => {
    cleanup();
    newPage();
    vi.restoreAllMocks();
  });

  test('an error boundary that shows us again: a refused code stays refused', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const verify = vi.fn(() => answers.mismatch);
    const user = userEvent.setup();
    const serverNow = atSecond(20);
    function Page() {
      const [round, setRound] = useState(0);
      return (
        <>
          <button type="button" onClick={() => setRound(round + 1)}>
            next
          </button>
          <Boundary round={round}>
            <MotpWidget verify={verify} serverNow={serverNow} />
            <Breaks at={round === 1} />
          </Boundary>
        </>
      );
    }
    render(<Page />);
    await user.type(field(), '482915{Enter}');
    await waitFor(() => expect(alerts()).toContain(ko.mismatch.first.split('\n')[0]));
    await user.click(next());
    await screen.findByText('…');
    await user.click(next());
    await user.type(field(), '482915{Enter}');
    await waitFor(() => expect(alerts()).toContain(ko.doubt['refused-already'].split('\n')[0]));
    expect(verify).toHaveBeenCalledOnce();
  });

  test('another language in a transition: what is typed stays, and is sent once', async () => {
    const verify = vi.fn(() => answers.verified);
    const user = userEvent.setup();
    const serverNow = atSecond(20);
    function Page() {
      const [locale, setLocale] = useState('ko');
      const [isPending, startTransition] = useTransition();
      return (
        <>
          <button type="button" disabled={isPending} onClick={() => startTransition(() => setLocale('en'))}>
            next
          </button>
          <MotpWidget verify={verify} serverNow={serverNow} locale={locale} />
        </>
      );
    }
    render(
      <StrictMode>
        <Page />
      </StrictMode>,
    );
    await user.type(field(), '4829');
    await user.click(next());
    await waitFor(() => expect(screen.getByRole('region').lang).toBe('en'));
    await user.type(field(), '15{Enter}');
    await waitFor(() => expect(screen.getByRole('region').dataset['state']).toBe('verified'));
    expect(verify).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: '482915' }));
  });

  test('the language is what was said last, by the page’s `locale` when it becomes another or by the trainee', async () => {
    const said = fc.record({
      by: fc.constantFrom('page', 'trainee'),
      locale: fc.constantFrom('ko', 'en', 'th'),
    });
    await fc.assert(
      fc
        .asyncProperty(fc.array(said, { maxLength: 8 }), async (walk) => {
          const { rerender } = render(<InLanguage locale="ko" />);
          const choice = screen.getByRole<HTMLSelectElement>('combobox');
          let [ofPage, last] = ['ko', 'ko'];
          for (const { by, locale } of walk) {
            if (by === 'trainee') fireEvent.change(choice, { target: { value: locale } });
            else rerender(<InLanguage locale={locale} />);
            if (by === 'trainee' || locale !== ofPage) last = locale;
            if (by === 'page') ofPage = locale;
            expect(choice.value).toBe(last);
          }
          await waitFor(() => expect(screen.getByRole('region').lang).toBe(last));
        })
        .afterEach(cleanup),
      { numRuns: 40 },
    );
  });

  test.each(['locked', 'unregistered', 'verified'] as const)(
    'hidden and shown by Activity in StrictMode, it is %s as before, and the page hears of it once',
    async (state) => {
      const onStateChange = vi.fn();
      const user = userEvent.setup();
      const options = { verify: () => answers[state], serverNow: atSecond(20), onStateChange };
      function Page() {
        const [round, setRound] = useState(0);
        return (
          <>
            <button type="button" onClick={() => setRound(round + 1)}>
              next
            </button>
            <Activity mode={round === 1 ? 'hidden' : 'visible'}>
              <MotpWidget {...options} fieldName="motp-token" />
            </Activity>
          </>
        );
      }
      const { container } = render(
        <StrictMode>
          <Page />
        </StrictMode>,
      );
      const shown = () => container.querySelector<HTMLElement>('.motp');
      const held = () => container.querySelector<HTMLInputElement>('[name=motp-token]')?.value;
      await user.type(field(), '482915{Enter}');
      await waitFor(() => expect(shown()?.dataset['state']).toBe(state));
      await user.click(next());
      await waitFor(() => expect(shown()?.style.display).toBe('none'));
      await user.click(next());
      await waitFor(() => expect(shown()?.style.display).toBe(''));
      expect(shown()?.dataset['state']).toBe(state);
      expect(held()).toBe(state === 'verified' ? 'test-token' : `.${state}`);
      expect(onStateChange.mock.calls).toEqual([['checking'], [state]]);
    },
  );
}
