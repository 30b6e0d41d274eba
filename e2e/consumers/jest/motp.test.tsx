import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MotpWidget } from 'motp-widget';
import 'motp-widget/style.css';
import { answers, atSecond, clearAnswers, newPage } from 'motp-widget/testing';
import type { FormEvent } from 'react';

/** An institution's tests of its own page: by Jest in jsdom, and by vitest in happy-dom and jsdom, without stubs. */
const field = () => screen.getByLabelText<HTMLInputElement>(/mOTP 인증번호/);

afterEach(() => {
  cleanup();
  newPage();
});

function draw(answer: object) {
  const asked: string[] = [];
  const done: object[] = [];
  const submitted: Event[] = [];
  render(
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submitted.push(event.nativeEvent);
      }}
    >
      <MotpWidget
        serverNow={atSecond(20)}
        verify={({ code }) => {
          asked.push(code);
          return Promise.resolve(answer);
        }}
        identity={() => Promise.resolve({ status: 'verified', reference: 'a-reference' })}
        clearLock={() => Promise.resolve(clearAnswers.cleared)}
        onVerified={(result) => void done.push(result)}
      />
      <button>제출</button>
    </form>,
  );
  return { asked, done, submitted, user: userEvent.setup() };
}

test('a right code', async () => {
  const { asked, done, submitted, user } = draw(answers.verified);
  await user.type(field(), '482915{Enter}');
  await waitFor(() => expect(done).toEqual([{ token: 'test-token' }]));
  expect(asked).toEqual(['482915']);
  expect(submitted).toHaveLength(0);
});

test('a pasted one that is wrong', async () => {
  const { asked, user } = draw(answers.mismatch);
  await user.click(field());
  await user.paste('[482 915]');
  await user.click(screen.getByRole('button', { name: '인증하기' }));
  await screen.findAllByText(/일치하지 않습니다/);
  expect(asked).toEqual(['482915']);
});

test('a lock, and its end', async () => {
  const { user } = draw(answers.locked);
  await user.type(field(), '482915{Enter}');
  await user.click(await screen.findByRole('button', { name: /본인인증/ }));
  await screen.findByText(/잠금이 풀렸습니다/);
});

test('the help', async () => {
  const { user } = draw(answers.verified);
  await user.click(screen.getByRole('button', { name: /도움/ }));
  expect(screen.getAllByRole('heading').length).toBeGreaterThan(1);
});
