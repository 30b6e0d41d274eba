import { expect, test } from '../support/engines/test.js';
import { FIELD, VERIFY } from '../support/engines/visitor.js';

const SCRIPT_TAG = '/embed.html';
const PAGES = [
  ['the React page', '/'],
  ['the script tag, in its shadow root', SCRIPT_TAG],
] as const;

for (const [where, page] of PAGES) {
  test(`a right code by keyboard verifies: ${where}`, async ({ visitor, agency, ui }) => {
    await visitor.opens(page);
    await visitor.typesTheCode();
    await ui.press('Enter');
    await visitor.sees({ state: 'verified' });
    await visitor.isTold(/본인 확인을 마쳤습니다/);
    expect(await agency.attemptsInTheEnd()).toMatchObject([{ answer: '200' }]);
  });

  test(`after a wrong code the next one replaces it, with the mouse: ${where}`, async ({
    visitor,
    agency,
    ui,
  }) => {
    await visitor.opens(page);
    await visitor.typesAWrongCode();
    const wrong = await agency.wrongCodeOf('fine');
    await ui.click(VERIFY);
    await visitor.isAlerted(/인증번호가 일치하지 않습니다/);
    await visitor.isInTheField(wrong, true);
    await ui.click(FIELD, 0.4);
    await visitor.isInTheField(wrong, true);
    await visitor.typesTheCode();
    await ui.click(VERIFY);
    await visitor.sees({ state: 'verified' });
    expect((await agency.attemptsInTheEnd()).map(({ answer }) => answer)).toEqual(['AP001', '200']);
  });
}

test('text that is no code is not sent; the caret is back in the field', async ({ visitor, agency, ui }) => {
  await visitor.opens(SCRIPT_TAG);
  await visitor.types('1a2 34');
  await ui.press('Enter');
  await visitor.isAlerted(/앱 비밀번호\(4자리\)는/);
  await visitor.isInTheField('1234', true);
  await visitor.types('56789');
  await ui.press('Enter');
  await visitor.isAlerted(/5자리를 입력했습니다/);
  await visitor.isInTheField('56789', true);
  expect(await agency.attemptsInTheEnd()).toEqual([]);
});

test('a digit in the middle is deleted and typed again', async ({ visitor, ui }) => {
  await visitor.opens(SCRIPT_TAG);
  await visitor.types('482915');
  await ui.press('ArrowLeft', 'ArrowLeft', 'Backspace');
  await visitor.sees({ field: { text: '48215', start: 3, end: 3, focused: true } });
  await ui.type('7');
  await visitor.sees({ field: { text: '482715', start: 4, end: 4, focused: true } });
  await ui.press('Home', 'Delete');
  await ui.type('3');
  await visitor.sees({ field: { text: '382715', start: 1, end: 1, focused: true } });
});

test('a seventh digit is ignored at the end, and replaces a digit in the middle', async ({ visitor, ui }) => {
  await visitor.opens(SCRIPT_TAG);
  await visitor.types('4829156');
  await visitor.isInTheField('482915');
  await ui.press('Home');
  await ui.type('7');
  await visitor.sees({ field: { text: '782915', start: 1, end: 1 } });
});

test('a click on a digit selects it, the next key changes it', async ({ visitor, ui }) => {
  await visitor.opens(SCRIPT_TAG);
  await visitor.types('482915');
  await ui.click(FIELD, 3 / 7);
  await visitor.sees({ field: { text: '482915', start: 2, end: 3, focused: true } });
  await ui.type('7');
  await visitor.sees({ field: { text: '487915', start: 3, end: 3, focused: true } });
});

test('the browser’s undo brings back what a paste replaced @clipboard', async ({ visitor, ui }) => {
  await visitor.opens(SCRIPT_TAG);
  await visitor.copiesFromElsewhere('482915');
  await visitor.types('11');
  await ui.press('Control+v');
  await visitor.isInTheField('482915');
  // By command: WebKit's test window has undo in its menu, but on no key.
  await ui.evaluate(() => document.execCommand('undo'), undefined);
  await visitor.sees({ field: { text: '11' } });
});

test('a pasted sentence gives its code; two codes give none @clipboard', async ({ visitor, ui }) => {
  await visitor.opens(SCRIPT_TAG);
  await visitor.copiesFromElsewhere('1월 2일 인증번호 [482 915]');
  await ui.click(FIELD);
  await ui.press('Control+v');
  await visitor.isInTheField('482915');
  await visitor.copiesFromElsewhere('482915 또는 111222');
  await ui.click(FIELD);
  await ui.press('Control+v');
  await visitor.isAlerted(/여러 개/);
  await visitor.sees({ field: { text: '482915' } });
});

test('the whole code is copied out of the field @clipboard', async ({ visitor, ui }) => {
  await visitor.opens(SCRIPT_TAG);
  await visitor.copiesFromElsewhere('');
  await visitor.types('482915');
  await ui.press('Control+a', 'Control+c');
  await ui.click('#notes');
  await ui.press('Control+v');
  expect(
    await ui.evaluate(() => document.querySelector<HTMLTextAreaElement>('#notes')?.value, undefined),
  ).toBe('482915');
});

test('Tab goes from the field to the button and away, and Shift+Tab back', async ({ visitor, ui }) => {
  await visitor.opens(SCRIPT_TAG);
  const focused = () =>
    ui.evaluate(() => {
      const { activeElement: host } = document;
      return (host?.shadowRoot?.activeElement ?? host)?.className;
    }, undefined);
  await ui.click(FIELD);
  await ui.press('Tab');
  expect(await focused()).toContain('motp-button-primary');
  await ui.press('Shift+Tab');
  expect(await focused()).toMatch(/^motp-input\b/);
  for (let i = 0; i < 12 && (await focused())?.includes('motp'); i += 1) await ui.press('Tab');
  expect(await focused()).not.toContain('motp');
});
