import { test } from '../support/at-the-field.js';

test('a code dragged into the field replaces what was there', async ({ hands, trainee }) => {
  await hands.have('11');
  await hands.dropInto('인증번호 482 915');
  await trainee.seesInTheField('482915');
  await trainee.isBackInTheField();
});

test('a dragged text without one code changes nothing and is explained', async ({ hands, trainee }) => {
  await hands.have('11');
  await hands.dropInto('1234');
  await trainee.isAlerted(/6자리보다 적어/);
  await trainee.seesInTheField('11');
});
