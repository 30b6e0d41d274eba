// oxlint-disable max-lines -- each kind of recipe beside the page that it needs
import { nameOf, type Recipe, recipes } from '../../docs/facts/recipes.js';
import { accreditFields } from '../../src/sandbox/lms/fields.js';
import { TRAINEES } from '../../src/sandbox/trainees.js';
import { START } from '../support/clock.js';
import type { Trainee } from '../support/trainee.js';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';

/**
 * Every block of HTML and JS in the documents, unchanged, in a page of an LMS that has what its readers have: jQuery, the
 * function that is called afterwards, and the addresses of their server. (Other languages: docs/facts/recipes.test.ts.)
 * A block that the page in the other language shows with other comments is tried once.
 */
const shown = recipes().filter(({ file }) => file === undefined);
const html = unique(shown.filter(({ language }) => language === 'html'));
const js = unique(shown.filter(({ language }) => language === 'js'));

function unique<One extends { code: string }>(all: One[]): One[] {
  return [...new Map(all.map((one) => [bare(one.code), one])).values()];
}

/** Code without its comments. */
function bare(code: string): string {
  return code.replace(/\s*\/\/ .*$/gm, '').replaceAll('Loading…', '불러오는 중입니다.');
}

/** Maps the server addresses of a document (`/motp/motp.php?do=start&…`, `/motp/verify.do`) to those of the sandbox. */
const SERVER = /\/motp\/(?:motp\.php\?do=)?((?:identity\/)?[a-z-]+)(?:\.do)?(?:[?&]([^#]*))?$/;

async function opens(page: Page, body: string): Promise<void> {
  await page.request.get('/?trainee=fine'); // the LMS's login
  await page.route('**/recipe.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>mOTP</title>${body}`,
    }),
  );
  await page.route(/\/js\/(motp-widget|unsupported)[\w-]*\.js$/, (route) =>
    route.fulfill({ path: `dist/${new URL(route.request().url()).pathname.split('/').at(-1)}` }),
  );
  await page.route(SERVER, (route) => {
    const [, name = '', query = ''] = SERVER.exec(route.request().url()) ?? [];
    const action = /^(start|status)$/.test(name) ? `identity/${name}` : name;
    return route.fallback({ url: new URL(`/lms/motp/${action}?${query}`, route.request().url()).href });
  });
  await page.goto('/recipe.html');
}

/** What the reader's page has already, which today's own call needs (docs/ko/moving.md, stage 1). */
function pageOfToday(code: string): string {
  const [member] = TRAINEES.filter(({ id }) => id === 'fine');
  const fields = accreditFields(
    { ...member!.lms, memberId: member!.memberId },
    { code: '', purpose: '01', sessionId: 'session', ip: '127.0.0.1', now: START },
  );
  const [callback = 'goOn'] = /(?<=data-on-verified=")[\w.]+/.exec(code) ?? [];
  const [holder, name] = callback.includes('.') ? callback.split('.') : ['window', callback];
  return `<script src="/hazards/vendor/jquery-1.12.js"></script>
<div id="motp"></div>
<script>
var current = ${JSON.stringify({ agency: '/agency/api/v2/', fields })};
window.${holder} = window.${holder} || {};
${holder}.${name} = function () { document.title = '확인 완료'; };
</script>`;
}

const places = html.filter(({ code }) => /data-motp-widget|MotpWidget\.render/.test(code));

for (const recipe of places) {
  test(`${nameOf(recipe)}: a wrong code, and then the code`, async ({ page, trainee, agency }) => {
    const { code } = recipe;
    const ownPlace = code.includes('id="motp"')
      ? pageOfToday(code).replace('<div id="motp"></div>', '')
      : pageOfToday(code);
    const script = /src="[^"]*motp-widget\.js"/.test(code)
      ? ''
      : '<script src="/js/motp-widget.js" defer></script>';
    // Stage 1 stands where the popup had its field: in a form that is submitted unchanged.
    const isStage1 = code.includes('MotpWidget.render') && code.includes('current.');
    const place = isStage1 ? `<form id="form">${code}</form>` : code;
    await opens(page, `${ownPlace}${place}${script}`);
    await trainee.sees('entering');
    if (isStage1) expect(await page.evaluate(`$('#form').serialize()`)).toBe('');
    await trainee.typesAWrongCode();
    await trainee.pressesVerify();
    await trainee.isAlerted('일치하지 않습니다');
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesVerify();
    await trainee.sees('verified');
    if (code.includes('on-verified') || code.includes('onVerified'))
      await expect(page).toHaveTitle('확인 완료');
    expect(await agency.attempts()).toHaveLength(2);
  });
}

test('what else is HTML is the last page of an identity window: it tells the page that waits', async ({
  page,
  context,
}) => {
  const waiting = await context.newPage();
  await opens(
    waiting,
    '<script>new BroadcastChannel("motp-widget").onmessage = ({ data }) => (document.title = data.state);</script>',
  );
  const others = html.filter((recipe) => !places.includes(recipe));
  for (const [at, { code }] of others.entries()) {
    const state = String(at).repeat(32);
    expect(code).toMatch(/^<script src="\/js\/motp-widget-return\.js" data-state="<\?=.*\?>"><\/script>\n$/);
    await opens(page, code.replace(/<\?=.*\?>/, state));
    await expect(waiting).toHaveTitle(state);
  }
  expect(others.length).toBeGreaterThan(0);
});

/** A block shows one function for each way that a page can be opened, each under its own comment. */
function functionsOf(recipe: Recipe): string[] {
  return recipe.code.split(/^(?=\/\/ |function )/m).reduce<string[]>((whole, part) => {
    if (part.startsWith('function')) whole.push(part);
    return whole;
  }, []);
}

const functions = unique(js.flatMap((recipe) => functionsOf(recipe).map((code) => ({ recipe, code }))));

/** What the page around a function has, and what the function must have done to it. */
const AROUND: Record<string, { with: string; got: string }> = {
  'window.opener.startLesson()': {
    with: popup('startLesson: () => got.push("opener")'),
    got: 'opener closed',
  },
  'window.opener?.postMessage': {
    with: popup('postMessage: (it) => got.push(it.type + it.token)'),
    got: 'motp-verifiedT closed',
  },
  'window.parent.startLesson()': { with: 'window.startLesson = () => got.push("parent");', got: 'parent' },
  'window.parent.postMessage': {
    with: 'window.postMessage = (it, to) => got.push(it.type + it.token + " " + to);',
    got: 'motp-verifiedT https://lms.example',
  },
  'window.location.reload()': { with: '', got: '' },
  'window.ReactNativeWebView': {
    with: app('ReactNativeWebView', 'postMessage'),
    got: '{"type":"motp-verified","token":"T"}',
  },
  removeEventListener: {
    with: 'var askBeforeLeaving = () => got.push("asked"); addEventListener("beforeunload", askBeforeLeaving); var after = () => dispatchEvent(new Event("beforeunload"));',
    got: '',
  },
};

function popup(opener: string): string {
  return `Object.defineProperty(window, 'opener', { value: { closed: false, ${opener} } }); window.close = () => got.push('closed');`;
}

function app(name: string, method: string): string {
  return `window.${name} = { ${method}: (text) => got.push(text) };`;
}

for (const { recipe, code } of functions) {
  const [name = ''] = /(?<=^function )\w+/.exec(code) ?? [];
  const [use] = Object.keys(AROUND).filter((one) => code.includes(one));

  test(`${nameOf(recipe)}: ${name}() with ${use}`, async ({ page }) => {
    const around = AROUND[use ?? ''];
    expect(around, 'what this function needs of its page is known').toBeDefined();
    await opens(page, `<script>var got = [], after = () => {}; ${around!.with}\n${code}</script>`);
    const loaded = page.waitForEvent('load', { timeout: 5_000 }).catch(() => 'never');
    await page.evaluate(`${name}({ token: 'T' }); after();`);
    if (use === 'window.location.reload()') expect(await loaded).not.toBe('never');
    else expect(await page.evaluate(`got.join(' ')`)).toBe(around!.got);
  });
}

test('the app’s other bridges get the same word', async ({ page }) => {
  const [tellApp] = functions.filter(({ code }) => code.includes('MotpBridge'));
  for (const bridge of [
    'window.webkit = { messageHandlers: { motp: { postMessage: (text) => got.push(text) } } };',
    app('MotpBridge', 'onMessage'),
    '',
  ]) {
    await opens(page, `<script>var got = []; ${bridge}\n${tellApp!.code}</script>`);
    await page.evaluate(`tellApp({ token: 'T' })`);
    expect(await page.evaluate(`got.join('|')`)).toBe(
      bridge === '' ? '' : '{"type":"motp-verified","token":"T"}',
    );
    await page.unrouteAll();
  }
});

const STAGE_1 = html.filter(({ code }) => code.includes('MotpWidget.render'));

const unlocks = js.filter(({ code }) => code.includes('unlocking'));

for (const recipe of unlocks) {
  test(`${nameOf(recipe)}: the popup’s own window and call clear the lock`, async ({
    page,
    trainee,
    agency,
  }) => {
    const stage = STAGE_1.find(({ document }) => document === recipe.document)!.code;
    const merged = stage.replace(
      /(?<=getElementById\('motp'\), )(\{[^]*?\n {4}\})/,
      '$.extend($1, unlocking)',
    );
    expect(merged).not.toBe(stage);
    const result = JSON.stringify({ code: '0000', id: 'T1', at: '2026-01-02 10:20:30' });
    const openNice = `function openNice() { setTimeout(niceDone, 0, ${result}); return {}; }
function isSamePerson(result) { return result.id === 'T1'; }`;
    const before = pageOfToday(stage).replace('<div id="motp"></div>', '');
    await opens(page, `${before}<script>${openNice}\n${recipe.code}</script>${merged}`);
    await page.request.post('/sandbox/trainees/fine', { data: { locked: true } });
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesVerify();
    await trainee.sees('locked');
    await trainee.presses(trainee.unlockButton);
    await trainee.sees('unlocked');
    expect(await agency.resets()).toHaveLength(1);
    expect((await agency.trainee('fine')).locked).toBe(false);
  });
}

const renders = js.filter(({ code }) => code.includes('MotpWidget.render'));

for (const recipe of renders) {
  test(`${nameOf(recipe)}: the SDK is asked, and the lock is cleared`, async ({ page, trainee }) => {
    await opens(
      page,
      `<meta name="csrf-token" content="csrf-1"><div id="motp"></div><script>
var got = [];
var PortOne = { requestIdentityVerification: (request) => { got.push(request); return Promise.resolve({}); } };
</script><script src="/js/motp-widget.js"></script><script>${recipe.code}</script>`,
    );
    const answer = (body: object) => ({ contentType: 'application/json', body: JSON.stringify(body) });
    await page.route('**/motp/verify', (route) => route.fulfill(answer({ code: 'AP009' })));
    const begun: (string | null)[] = [];
    await page.route('**/motp/identity/start*', (route) => {
      begun.push(route.request().postData(), route.request().headers()['x-csrf-token'] ?? null);
      return route.fulfill(answer({ status: 'pending' }));
    });
    await page.route('**/motp/identity/status*', (route) =>
      route.fulfill(answer({ status: 'verified', reference: 'r' })),
    );
    await page.route('**/motp/clear-lock', (route) => route.fulfill(answer({ code: 200 })));
    await trainee.sees('entering');
    await trainee.types('482915');
    await trainee.pressesVerify();
    await trainee.sees('locked');
    await trainee.presses(trainee.unlockButton);
    await seesUnlocked(trainee);
    const [asked] = await page.evaluate(() => (window as unknown as { got: Record<string, unknown>[] }).got);
    expect(asked).toMatchObject({ storeId: 'store-…', channelKey: 'channel-key-…' });
    expect(asked?.['identityVerificationId']).toMatch(/^.{16,}$/);
    expect(asked?.['redirectUrl']).toMatch(/^http/);
    expect(begun).toEqual([`state=${String(asked?.['identityVerificationId'])}&purpose=unlock`, 'csrf-1']);
  });
}

async function seesUnlocked(trainee: Trainee): Promise<void> {
  await expect(trainee.widget).toHaveAttribute('data-state', 'unlocked', { timeout: 10_000 });
}

test('no block of JS is left out', () => {
  const run = [...renders, ...unlocks];
  expect(
    js.filter((recipe) => !run.includes(recipe) && functionsOf(recipe).length === 0).map(nameOf),
  ).toEqual([]);
});
