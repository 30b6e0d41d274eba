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

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

test('the frame is opened without the file being read once more, for the place where it was opened', async ({
  browser,
  page,
  trainee,
}) => {
  await browser.startTracing(page, { categories: ['blink', 'v8', 'disabled-by-default-v8.compile'] });
  await page.goto('/hazards/plain/?trainee=fine');
  await trainee.sees('entering');
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const named = (name: string) => traceEvents.filter((event) => event.name === name);
  const isWithin = (one: TraceEvent, { pid, tid, ts, dur = 0 }: TraceEvent) =>
    one.pid === pid && one.tid === tid && one.ts >= ts && one.ts < ts + dur;
  const frames = named('WebLocalFrameImpl::createChildframe');
  const read = named('V8.ParseProgram');
  expect(frames.length).toBeGreaterThan(0);
  expect(read.length).toBeGreaterThan(1);
  expect(read.filter((one) => frames.some((frame) => isWithin(one, frame)))).toEqual([]);
});
