import { expect, test } from '../support/at-the-field.js';

test('a click or tap on a digit, and the next key changes that digit @phone', async ({ hands, trainee }) => {
  for (let at = 0; at < 6; at += 1) {
    await trainee.clearsTheField();
    await hands.have('123456');
    await hands.pointAt(at);
    await hands.press('9');
    await trainee.seesInTheField(`${'123456'.slice(0, at)}9${'123456'.slice(at + 1)}`);
  }
});

test('a click on a digit, Backspace and a digit correct it', async ({ hands, trainee }) => {
  await hands.have('123456');
  await hands.pointAt(3);
  await hands.press('Backspace', '9');
  await trainee.seesInTheField('123956');
});

test('after a clicked digit the next one is overwritten in turn', async ({ hands, trainee }) => {
  await hands.have('123456');
  await hands.pointAt(1);
  await hands.press('8', '9');
  await trainee.seesInTheField('189456');
});

test('the same in a half-typed code @phone', async ({ hands, trainee }) => {
  await hands.have('1234');
  await hands.pointAt(1);
  await hands.press('9');
  await trainee.seesInTheField('1934');
});

test('a click or tap beyond the digits goes to the next free place @phone', async ({ hands, trainee }) => {
  await hands.have('12');
  await trainee.field.blur();
  for (const at of [3, 5]) {
    await hands.pointAt(at);
    await hands.seesSelected(2);
  }
  await hands.press('3');
  await trainee.seesInTheField('123');
});

test('a click into the empty field, at any place, and the code goes in from the left @phone', async ({
  hands,
  trainee,
}) => {
  for (const at of [0, 2, 5]) {
    await trainee.clearsTheField();
    await trainee.field.blur();
    await hands.pointAt(at);
    await trainee.isBackInTheField();
    await hands.type('482915');
    await trainee.seesInTheField('482915');
  }
});

test('a double click takes the whole code', async ({ hands, page, trainee }) => {
  await hands.have('123456');
  const { x, y } = await hands.placeOf(2);
  await page.mouse.dblclick(x, y);
  await hands.seesSelected(0, 6);
  await hands.press('9');
  await trainee.seesInTheField('9');
});

test('Shift and click select from the caret to there', async ({ hands, page, trainee }) => {
  await hands.have('123456');
  await hands.press('Home');
  const { x, y } = await hands.placeOf(3);
  await page.keyboard.down('Shift');
  await page.mouse.click(x, y);
  await page.keyboard.up('Shift');
  const { start, end } = await hands.selection();
  expect(start).toBe(0);
  expect(end).toBeGreaterThanOrEqual(3);
  expect(end).toBeLessThanOrEqual(4);
  await hands.press('9');
  await trainee.seesInTheField(`9${'123456'.slice(end)}`);
});

test('dragging the mouse selects a range', async ({ hands, page }) => {
  await hands.have('123456');
  const from = await hands.placeOf(0);
  const to = await hands.placeOf(4);
  await page.mouse.move(from.x - 8, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 14, to.y, { steps: 5 });
  await page.mouse.up();
  const { start, end } = await hands.selection();
  expect(end - start).toBeGreaterThanOrEqual(3);
});

test('a click on the label goes into the field @phone', async ({ hands, trainee }) => {
  await trainee.presses(trainee.widget.getByText('mOTP 인증번호 (숫자 6자리)'));
  await trainee.isBackInTheField();
  await hands.type('482915');
  await trainee.seesInTheField('482915');
});

test('a click anywhere in the drawn box is a click into the field @phone', async ({ trainee, page }) => {
  await trainee.field.scrollIntoViewIfNeeded();
  const box = await trainee.field.boundingBox();
  if (box === null) throw new Error('no field');
  for (const [x, y] of [
    [box.x + 1, box.y + box.height / 2],
    [box.x + box.width / 2, box.y + 1],
    [box.x + box.width - 1, box.y + box.height / 2],
    [box.x + box.width / 2, box.y + box.height - 1],
  ] as const) {
    await trainee.field.blur();
    if (trainee.circumstances.touch) await page.touchscreen.tap(x, y);
    else await page.mouse.click(x, y);
    await trainee.isBackInTheField();
  }
});
