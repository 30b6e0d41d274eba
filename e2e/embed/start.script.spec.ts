import { expect, test } from '../support/test.js';

test('the start throws no error, caught or not: for its place the whole file would be parsed once more', async ({
  page,
  trainee,
}) => {
  const cdp = await page.context().newCDPSession(page);
  const thrown: string[] = [];
  cdp.on('Debugger.paused', ({ data }) => {
    thrown.push(String(data?.['description']));
    void cdp.send('Debugger.resume');
  });
  await cdp.send('Debugger.enable');
  await cdp.send('Debugger.setPauseOnExceptions', { state: 'all' });
  for (const url of ['/hazards/plain/', '/embed.html']) {
    await page.goto(`${url}?trainee=fine`);
    await trainee.sees('entering');
    await trainee.hasTheTime();
  }
  expect(thrown).toEqual([]);
});
