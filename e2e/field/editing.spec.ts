import { expect, test } from '../support/at-the-field.js';

/** Each begins with `123456` and the caret at its end. */
const EDITS: [what: string, keys: string[], held: string, caret: number][] = [
  ['Backspace deletes the last digit in one press', ['Backspace'], '12345', 5],
  ['Backspace twice', ['Backspace', 'Backspace'], '1234', 4],
  ['delete in the middle and retype', ['ArrowLeft', 'ArrowLeft', 'Backspace', '9'], '123956', 4],
  ['Delete in the middle and retype', ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Delete', '9'], '123956', 4],
  ['delete two and retype both', ['ArrowLeft', 'Backspace', 'Backspace', '8', '9'], '123896', 5],
  ['delete at the beginning and retype', ['Home', 'Delete', '9'], '923456', 1],
  ['overwrite in place', ['ArrowLeft', 'ArrowLeft', '9'], '123496', 5],
  ['overwrite the first', ['Home', '9'], '923456', 1],
  ['overwrite on and on', ['Home', '9', '8', '7'], '987456', 3],
  ['overwrite up to the end, and no further', ['ArrowLeft', '9', '8', '7'], '123459', 6],
  ['overwrite with the same digit moves on', ['Home', '1', '2', '9'], '129456', 3],
  ['End, and a seventh key', ['Home', 'End', '9'], '123456', 6],
  ['a letter in the middle', ['ArrowLeft', 'ArrowLeft', 'x'], '123456', 4],
  ['Backspace at the beginning', ['Home', 'Backspace'], '123456', 0],
  ['Delete at the end', ['Delete'], '123456', 6],
  ['Control+Backspace clears what is before', ['Control+Backspace'], '', 0],
  ['Control+Delete clears what is behind', ['Home', 'Control+Delete'], '', 0],
  ['Control+ArrowLeft goes to the beginning', ['Control+ArrowLeft', '9'], '923456', 1],
  ['Control+ArrowRight goes to the end', ['Home', 'Control+ArrowRight', '9'], '123456', 6],
  ['select all and type', ['Control+a', '9'], '9', 1],
  ['select all and delete', ['Control+a', 'Delete'], '', 0],
  ['select all and Backspace', ['Control+a', 'Backspace', '4'], '4', 1],
  ['Shift selects a range that a key replaces', ['Shift+ArrowLeft', 'Shift+ArrowLeft', '9'], '12349', 5],
  ['a range deleted and typed anew', ['Shift+Home', 'Delete', '4', '8', '2'], '482', 3],
  ['clear and type another code', ['Control+a', 'Delete', '6', '5', '4', '3', '2', '1'], '654321', 6],
];

test('a whole code is edited as people expect', async ({ hands, trainee }) => {
  test.slow();
  for (const [what, keys, held, caret] of EDITS) {
    await test.step(what, async () => {
      await trainee.clearsTheField();
      await hands.have('123456');
      await hands.press(...keys);
      await trainee.seesInTheField(held);
      await hands.seesSelected(caret);
    });
  }
});

test('inserts a digit into the middle of a half-typed code and loses nothing', async ({ hands, trainee }) => {
  await hands.have('1345');
  await hands.press('Home', 'ArrowRight', '2');
  await trainee.seesInTheField('12345');
  await hands.press('End', '6');
  await trainee.seesInTheField('123456');
});

test('any one digit of a code can be corrected by the keyboard alone', async ({ hands, trainee }) => {
  for (let at = 0; at < 6; at += 1) {
    await trainee.clearsTheField();
    await hands.have('111111');
    await hands.press('Home', ...Array<string>(at + 1).fill('ArrowRight'), 'Backspace', '2');
    await trainee.seesInTheField(`${'1'.repeat(at)}2${'1'.repeat(5 - at)}`);
  }
});

test('what is copied and cut is the whole code, not a digit', async ({ hands, trainee }) => {
  await hands.have('048291');
  await hands.press('Control+a', 'Control+c');
  expect(await hands.clipboard()).toBe('048291');
  await trainee.field.focus();
  await hands.press('Control+a', 'Control+x');
  await trainee.seesInTheField('');
  expect(await hands.clipboard()).toBe('048291');
  await trainee.field.focus();
  await hands.paste();
  await trainee.seesInTheField('048291');
});

test('a part that Shift selected is copied as it is', async ({ hands }) => {
  await hands.have('048291');
  await hands.press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
  expect(await hands.clipboard()).toBe('048');
});
