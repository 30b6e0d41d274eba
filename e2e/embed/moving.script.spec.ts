import { accreditFields } from '../../src/sandbox/lms/fields.js';
import { TRAINEES } from '../../src/sandbox/trainees.js';
import { START } from '../support/clock.js';
import { snippet } from '../support/snippets.js';
import { expect, test } from '../support/test.js';

/** What docs/ko/moving.md shows for the first stage, in a popup page as it is today: its own jQuery, values and way on. */
test('moving, stage 1: the page’s own call to the agency, and the widget’s words', async ({
  page,
  trainee,
  agency,
}) => {
  const [member] = TRAINEES.filter(({ id }) => id === 'fine');
  const fields = accreditFields(
    { ...member!.lms, memberId: member!.memberId },
    { code: '', purpose: '01', sessionId: 'session', ip: '127.0.0.1', now: START },
  );
  await page.route('**/moving.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>mOTP</title><script src="/hazards/vendor/jquery-1.12.js"></script>
<script>var current = ${JSON.stringify({ agency: '/agency/api/v2/', fields })};
function goOn() { document.title = '확인 완료'; }</script>
${snippet('docs/ko/moving.md', 'html')}`,
    }),
  );
  await page.route('**/js/motp-widget.js', (route) => route.fulfill({ path: 'dist/motp-widget.js' }));
  await page.goto('/moving.html');
  await trainee.sees('entering');
  await trainee.typesAWrongCode();
  await trainee.pressesVerify();
  await trainee.isAlerted('일치하지 않습니다');
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesVerify();
  await expect(page).toHaveTitle('확인 완료');
  expect(await agency.attempts()).toHaveLength(2);
});
