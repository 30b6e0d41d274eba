import { expect, test } from '../support/at-the-field.js';

test('undo takes typed digits back, and redo brings them again', async ({ hands, trainee }) => {
  await hands.have('4829');
  await hands.undoAll();
  await trainee.seesInTheField('');
  await hands.redoAll();
  await trainee.seesInTheField('4829');
  await hands.press('Control+z');
  await expect(trainee.field).not.toHaveValue('4829');
  await hands.press('Control+y');
  await trainee.seesInTheField('4829');
});

test('undo takes back an overwritten digit', async ({ hands, trainee }) => {
  await hands.have('123456');
  await hands.press('ArrowLeft', 'ArrowLeft', '9');
  await trainee.seesInTheField('123496');
  await hands.press('Control+z');
  await trainee.seesInTheField('123456');
  await hands.press('Control+Shift+z');
  await trainee.seesInTheField('123496');
});

test('undo takes back a deletion in the middle', async ({ hands, trainee }) => {
  await hands.have('123456');
  await hands.press('ArrowLeft', 'ArrowLeft', 'Backspace');
  await trainee.seesInTheField('12356');
  await hands.press('Control+z');
  await trainee.seesInTheField('123456');
});

test('undo takes back select-all and delete', async ({ hands, trainee }) => {
  await hands.have('123456');
  await hands.press('Control+a', 'Delete', 'Control+z');
  await trainee.seesInTheField('123456');
});

test('undo takes back a paste: the old code, then nothing', async ({ hands, trainee }) => {
  await hands.copyFromElsewhere('482-915');
  await hands.have('111111');
  await hands.paste();
  await trainee.seesInTheField('482915');
  await hands.press('Control+z');
  await trainee.seesInTheField('111111');
  await hands.press('Control+Shift+z');
  await trainee.seesInTheField('482915');
});

test('a refused paste and ignored keys leave nothing to undo', async ({ hands, trainee }) => {
  await hands.copyFromElsewhere('12345678');
  await hands.have('4829');
  await hands.paste();
  await hands.press('x', 'Space', 'Control+z');
  await expect(trainee.field).not.toHaveValue('4829');
  await hands.redoAll();
  await trainee.seesInTheField('4829');
});

test('undo takes back what a click on a digit changed', async ({ hands, trainee }) => {
  await hands.have('123456');
  await hands.pointAt(2);
  await hands.press('9');
  await trainee.seesInTheField('129456');
  await hands.press('Control+z');
  await trainee.seesInTheField('123456');
});

test('after undo typing goes on as ever', async ({ hands, trainee }) => {
  await hands.have('123456');
  await hands.press('Home', '9', 'Control+z', 'End', 'Backspace', '7', '8');
  await trainee.seesInTheField('123457');
});
