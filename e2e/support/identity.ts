import { expect, type Page } from '@playwright/test';
import type { StateName } from '../../src/core/flow.js';
import type { Decision } from '../../src/sandbox/provider/provider.js';
import type { TraineeId } from '../../src/sandbox/trainees.js';
import type { Trainee } from './trainee.js';
import type { Lang } from './words.js';

/** The addresses of the server's status, and of the page that leads to the provider. */
export const STATUS = '**/lms/motp/identity/status*';
export const START = '**/lms/motp/identity/start*';

interface IdentityVisit {
  identity?: 'popup' | 'redirect';
  alternative?: 'on-outage' | 'always';
  lang?: Lang;
}

/** Opens the LMS with this way to the provider, or with alternative verification. Both pages read it from their address. */
export async function opensWith(
  trainee: Trainee,
  id: TraineeId,
  { identity, alternative, lang = 'ko' }: IdentityVisit,
): Promise<void> {
  trainee.id = id;
  const query = new URLSearchParams({ trainee: id, lang, demo: 'none' });
  if (identity) query.set('identity', identity);
  if (alternative) query.set('alternative', alternative);
  await trainee.page.goto(`${trainee.circumstances.lms}?${query}`);
  await trainee.sees('entering');
  await trainee.hasTheTime();
}

/** Sends one code, to which the agency answers that the account is locked. */
export async function meetsTheLock(trainee: Trainee): Promise<void> {
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesEnter();
  await trainee.sees('locked');
}

/** Meets the lock, and leaves for the provider in this window. */
export async function leavesLocked(trainee: Trainee, lang: Lang = 'ko'): Promise<void> {
  await opensWith(trainee, 'locked', { identity: 'redirect', lang });
  await meetsTheLock(trainee);
  await leavesForTheProvider(trainee);
}

/** Leaves for the provider in this window. */
export async function leavesForTheProvider(trainee: Trainee): Promise<void> {
  await trainee.presses(trainee.unlockButton);
  await expect(decision(trainee.page, 'verify')).toBeVisible();
}

/** A button of the provider's page. */
export function decision(page: Page, value: Decision) {
  return page.locator(`button[name="decision"][value="${value}"]`);
}

/** The browser's storage is empty for the page's origin. */
export async function nothingIsStored(page: Page): Promise<void> {
  expect(await stored(page)).toEqual({});
}

export function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries([localStorage, sessionStorage].flatMap((store) => Object.entries(store))),
  );
}

/** The address is as it was before the page was left. */
export function isClean(url: string): void {
  expect(
    [...new URL(url).searchParams.keys()].filter((key) => /state|identity(Verif|$)|code/i.test(key)),
  ).toEqual(new URL(url).searchParams.has('identity') ? ['identity'] : []);
}

/** A state like the widget's: a letter for its purpose, and 32 random hexadecimal digits. */
export const someState = (letter = 'a') =>
  letter + Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('');

/** The states that the page asks its server about, in order. */
export function asksAbout(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/lms/motp/identity/status') asked.push(url.searchParams.get('state') ?? '');
  });
  return asked;
}

/**
 * Goes to the provider and back without a window, in the trainee's own session: for tests that are not about the
 * provider's page.
 */
export async function providerDecides(
  page: Page,
  state: string,
  how: Decision,
  purpose: 'unlock' | 'alternative' = 'unlock',
): Promise<void> {
  const { request } = page;
  const fields = (markup: string) =>
    Object.fromEntries(
      [...markup.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
  const action = (markup: string) => (/action="([^"]*)"/.exec(markup)?.[1] ?? '').replaceAll('&amp;', '&');
  const started = await request.get('/lms/motp/identity/start', {
    params: { state, purpose, mode: 'popup', locale: 'ko' },
  });
  expect(started.status()).toBe(200);
  const toProvider = await started.text();
  const chosen = await request.post(action(toProvider), {
    form: fields(toProvider),
  });
  const decided = await request.post(new URL('/provider/decide', chosen.url()).href, {
    form: { ...fields(await chosen.text()), decision: how },
  });
  const back = await decided.text();
  const done = await request.post(action(back), { form: fields(back) });
  expect(done.status()).toBe(200);
}

/** Waits for a state that takes seconds, such as after a closed window or a retry. */
export async function comesTo(trainee: Trainee, state: StateName): Promise<void> {
  await expect(trainee.widget).toHaveAttribute('data-state', state, { timeout: 20_000 });
}

/** The empty field has the focus, and the next code verifies. */
export async function verifies(trainee: Trainee): Promise<void> {
  await trainee.isBackInTheField();
  await trainee.seesInTheField('');
  // The widget would ask before it sends the code that met the lock again.
  await trainee.agency.isAMinuteLater();
  await trainee.typesTheCodeOnThePhone();
  await trainee.pressesEnter();
  await trainee.sees('verified');
}
