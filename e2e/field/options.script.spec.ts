import { draw } from '../support/bare.js';
import { expect, test } from '../support/test.js';

test('`autocomplete` is the host’s to turn off, and whole codes still come in at once', async ({
  trainee,
}) => {
  await draw(trainee, () => ({ verify: () => ({ code: 200 }), autocomplete: 'off' }));
  await expect(trainee.field).toHaveAttribute('autocomplete', 'off');
  await trainee.field.fill('482 915');
  await trainee.seesInTheField('482915');
});

test('`autoSubmit`: the hint says so beforehand, and the sixth digit is one press', async ({
  page,
  trainee,
}) => {
  await draw(trainee, () => {
    const sent: string[] = [];
    Object.assign(window, { sent });
    const verify = ({ code }: { code: string }) => {
      sent.push(code);
      return { code: code === '482915' ? 200 : 'AP001' };
    };
    return { verify, autoSubmit: true, serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10) };
  });
  const sent = () => page.evaluate(() => (window as unknown as { sent: string[] }).sent);
  await expect(trainee.field).toHaveAccessibleDescription(/6자리를 모두 입력하면 바로 확인합니다/);
  await trainee.hasTheTime();
  await trainee.types('12345');
  expect(await sent()).toEqual([]);
  await trainee.types('6');
  await trainee.isAlerted('일치하지 않습니다');
  expect(await sent()).toEqual(['123456']);
  // The refused code is not sent again; the next one, typed over the selection, is sent.
  await trainee.types('123456');
  await trainee.isAlerted(/다시 보내지 않았습니다/);
  await trainee.clearsTheField();
  await trainee.types('482915');
  await trainee.sees('verified');
  expect(await sent()).toEqual(['123456', '482915']);
});

test('`autoSubmit` while an IME composes: nothing but six digits is sent, and those once', async ({
  hands,
  page,
  trainee,
}) => {
  await draw(trainee, () => {
    const sent: string[] = [];
    Object.assign(window, { sent });
    const verify = ({ code }: { code: string }) => {
      sent.push(code);
      return { code: 'AP001' };
    };
    return { verify, autoSubmit: true, serverTime: () => Date.UTC(2026, 0, 5, 3, 0, 10) };
  });
  const sent = () => page.evaluate(() => (window as unknown as { sent: string[] }).sent);
  await trainee.hasTheTime();
  await trainee.types('48291');
  await hands.compose('ㅂ', '바', '５', '');
  expect(await sent(), 'what is not yet a digit may still become another').toEqual([]);
  await hands.compose('ㅂ');
  await hands.commit('ㅂ');
  expect(await sent()).toEqual([]);
  await trainee.clearsTheField();
  // Many phones compose digits and never end the composition, so six composed digits are a code.
  await hands.compose('4', '48', '482', '4829', '48291', '482915');
  await trainee.isAlerted('일치하지 않습니다');
  await hands.commit('482915');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await sent()).toEqual(['482915']);
});

test('without `autoSubmit` nothing is said of it', async ({ trainee }) => {
  await draw(trainee, () => ({ verify: () => ({ code: 200 }) }));
  await expect(trainee.field).not.toHaveAccessibleDescription(/바로 확인합니다/);
});
