import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { comeBack, CROSS_SITE, field, fieldsOf, form, start, status } from '../identity/testJourney.js';
import { startTestSandbox, type TestSandbox } from '../testClient.js';

let sandbox: TestSandbox;

beforeEach(async () => {
  sandbox = await startTestSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

describe('the provider', () => {
  test('the provider decides once and tells its result to the site only', async () => {
    const browser = await sandbox.browser('locked');
    const started = await start(browser);
    const chosen = await browser.post('/provider/start', form(fieldsOf(started)), CROSS_SITE);
    const decision = form({ transaction: field(chosen, 'transaction'), decision: 'verify' });
    const back = await browser.post('/provider/decide', decision, CROSS_SITE);
    expect((await browser.post('/provider/decide', decision, CROSS_SITE)).status).toBe(400);
    expect((await browser.post('/provider/decide', form({ decision: 'bribe' }), CROSS_SITE)).status).toBe(
      400,
    );
    expect(
      (
        await browser.post(
          '/provider/start',
          form({ request_no: 'made-up-0123', return_url: sandbox.origin, signature: 'guess' }),
          CROSS_SITE,
        )
      ).status,
    ).toBe(400);
    const asked = form({ site_secret: 'guess', ticket: field(back, 'ticket') });
    expect((await browser.post('/provider/api/result', asked, CROSS_SITE)).status).toBe(403);
  });

  test.each([{ status: 503 }, { drop: true }, { body: '<p>점검</p>' }, { body: { result_code: '0000' } }])(
    'a provider that answers %j: failed, or nothing has happened',
    async (fault) => {
      const browser = await sandbox.browser('locked');
      await sandbox.control.post('/sandbox/faults', { endpoint: 'provider', ...fault });
      await comeBack(browser, 'verify');
      expect(await status(browser)).not.toMatchObject({ status: 'verified' });
    },
  );
});
