import packageJson from '../../package.json' with { type: 'json' };
import { expect, test } from '../support/test.js';

const { version } = packageJson;

/** The global and the container, used as a page without a build uses them. */
test('the hidden field, the events and the handle tell the same story', async ({ page, agency }) => {
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const type of ['motp:statechange', 'motp:verified', 'motp:locked']) {
      document.addEventListener(type, (event) => {
        const field = document.querySelector<HTMLInputElement>('input[name="motp-token"]');
        const held = field?.value.startsWith('.') ? field.value : 'the token';
        told.push(`${type} ${JSON.stringify((event as CustomEvent).detail)}, the field: ${held}`);
      });
    }
  });
  await page.goto('/hazards/whole-form/');
  const field = page.locator('input[name="motp-token"]');
  await expect(field).toHaveValue('.entering');
  await page.locator('.motp-input').fill(await agency.codeOf('fine'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
  await expect(field).not.toHaveValue(/^\./);
  const token = await field.inputValue();
  expect(await page.evaluate(() => new FormData(document.forms[0]).get('motp-token'))).toBe(token);
  expect(await page.evaluate(() => (window as unknown as { submits: number }).submits)).toBe(0);
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told).toEqual([
    'motp:statechange {"state":"checking"}, the field: .checking',
    'motp:verified null, the field: the token',
    'motp:statechange {"state":"verified"}, the field: the token',
  ]);

  const states = await page.evaluate(() => {
    const [handle] = window.MotpWidget?.getAll() ?? [];
    const before = handle?.getState();
    handle?.reset();
    return [before, handle?.getState()];
  });
  expect(states).toEqual(['verified', 'entering']);
  await expect(field).toHaveValue('.entering');
});

test('the queue, from before the script was there', async ({ page }) => {
  await page.goto('/hazards/script-first/');
  await expect(page.locator('.motp-input')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { queued: string }).queued)).toBe(version);
});

test('late containers, the element, and leaving', async ({ page }) => {
  await page.goto('/hazards/late/');
  await page.evaluate(() => {
    const app = document.getElementById('app');
    if (app) app.innerHTML = '<div data-motp-widget data-verify-url="/lms/motp/verify">기다리세요</div>';
    window.MotpWidget?.attach();
    window.MotpWidget?.attach();
  });
  await expect(page.locator('.motp')).toHaveCount(1);
  await page.evaluate(() => {
    const app = document.getElementById('app');
    if (app)
      app.innerHTML = '<motp-widget verify-url="/lms/motp/verify" lang="en" purpose="02"></motp-widget>';
  });
  await expect(page.locator('motp-widget .motp')).toHaveAttribute('lang', 'en');
  expect(await page.evaluate(() => window.MotpWidget?.getAll().length)).toBe(1);
  await page.evaluate(() => document.querySelector('motp-widget')?.setAttribute('lang', 'ko'));
  await expect(page.locator('motp-widget .motp')).toHaveAttribute('lang', 'ko');
  await page.evaluate(() => {
    document.querySelector('motp-widget')?.remove();
    const element = document.body.appendChild(document.createElement('motp-widget'));
    element.setAttribute('verify-url', '/lms/motp/verify'); // as Angular does: in the page first
  });
  await expect(page.locator('motp-widget .motp-input')).toBeVisible();
  await page.evaluate(() => document.querySelector('motp-widget')?.remove());
  await expect.poll(() => page.evaluate(() => window.MotpWidget?.getAll().length)).toBe(0);
});

/** What pages call `attach` by, and with what. Each runs in the page, alone. */
const ATTACHES: Record<string, string> = {
  nothing: 'attach()',
  'an event, as a listener':
    'document.addEventListener("part", attach); document.dispatchEvent(new Event("part"))',
  'a text, as jQuery’s load calls back': 'attach("<p>", "success", { status: 200 })',
  'an index, as forEach': '[app].forEach(attach)',
  'a list of elements': 'attach(document.querySelectorAll("#app"))',
  'null, of an element that is not there': 'attach(document.getElementById("none"))',
  'the container': 'attach(app.firstElementChild)',
  'the document': 'attach(document)',
};

for (const [what, call] of Object.entries(ATTACHES)) {
  test(`attach draws a container once, by ${what}`, async ({ page }) => {
    await page.goto('/hazards/late/');
    await page.evaluate((code) => {
      const app = document.getElementById('app') as HTMLElement;
      app.innerHTML = '<div data-motp-widget data-verify-url="/lms/motp/verify"></div>';
      for (let i = 0; i < 2; i += 1) {
        // oxlint-disable-next-line no-eval -- what the page does
        (0, eval)(`(function (attach, app) { ${code} })`)(window.MotpWidget?.attach, app);
      }
    }, call);
    await expect(page.locator('.motp')).toHaveAttribute('data-state', 'entering');
    expect(await page.evaluate(() => window.MotpWidget?.getAll().length)).toBe(1);
  });
}

test('a container that is drawn into before it is in the page, and one that cannot hold a widget', async ({
  page,
}) => {
  await page.goto('/hazards/late/');
  const message = await page.evaluate(async () => {
    const later = document.createElement('div');
    window.MotpWidget?.render(later, { verifyUrl: '/lms/motp/verify' });
    later.toggleAttribute('data-change');
    await new Promise((passed) => {
      setTimeout(passed, 50);
    });
    document.body.append(later);
    const app = document.getElementById('app') as HTMLElement;
    app.innerHTML =
      '<table><td data-motp-widget></td></table><div data-motp-widget data-verify-url="/lms/motp/verify"></div>';
    const told = new Promise<string>((tell) => {
      window.addEventListener('error', (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        tell(event.message);
      });
    });
    window.MotpWidget?.attach();
    return told;
  });
  await expect(page.locator('.motp-input')).toHaveCount(2);
  expect(message).toContain('A <td> cannot hold the widget. Put a <div> into it');
});

test('an element with a shadow root of the page’s is left as it is', async ({ page }) => {
  await page.goto('/hazards/late/');
  const [message, theirs] = await page.evaluate(() => {
    const element = document.body.appendChild(document.createElement('div'));
    element.attachShadow({ mode: 'open' }).textContent = 'theirs';
    let told = '';
    try {
      window.MotpWidget?.render(element, { verifyUrl: '/lms/motp/verify' });
    } catch (error) {
      told = String(error);
    }
    return [told, element.shadowRoot?.textContent];
  });
  expect(message).toContain('cannot hold the widget. Put a <div> into it');
  expect(theirs).toBe('theirs');
});

test('a topic that there is not opens the list of topics, and is told', async ({ page, developer }) => {
  await page.goto('/hazards/plain/');
  await page.evaluate(() => {
    const [handle] = window.MotpWidget?.getAll() ?? [];
    handle?.open('AP011' as 'ap011');
  });
  await expect(page.locator('.motp-help .motp-row')).toHaveCount(9);
  await developer.isTold('options-invalid');
  expect(developer.toldOf('options-invalid')[0]).toContain(
    "The topic of open() must be 'mismatch', 'ap005',",
  );
  await expect(page.locator('.motp-input')).toBeVisible();
});

test('remove shows what was there before', async ({ page }) => {
  await page.goto('/hazards/plain/');
  const words = page.getByText('인증 화면을 불러오는 중입니다.');
  await expect(words).toBeHidden();
  await page.evaluate(() => {
    const [handle] = window.MotpWidget?.getAll() ?? [];
    handle?.remove();
    handle?.remove();
  });
  await expect(words).toBeVisible();
  await expect(page.locator('input[name="motp-token"]')).toHaveCount(0);
  await page.evaluate(() => window.MotpWidget?.attach());
  await expect(page.locator('.motp-input')).toBeVisible();
  await expect(words).toBeHidden();
});

test('what listens by a handle goes with it', async ({ page, agency }) => {
  await page.goto('/hazards/plain/');
  await page.evaluate(() => {
    const element = document.getElementById('motp') as HTMLElement;
    Object.assign(window, { heard: [] as string[] });
    const { heard } = window as unknown as { heard: string[] };
    for (const name of ['the first', 'the second']) {
      const [present] = window.MotpWidget?.getAll() ?? [];
      present?.remove();
      // An undefined value counts as not given, so the attribute counts.
      const handle = window.MotpWidget?.render(element, { verifyUrl: undefined });
      handle?.on('verified', () => heard.push(name));
    }
  });
  await page.locator('.motp-input').fill(await agency.codeOf('fine'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['the second']);
});

test('wrong settings are told by the names they were given, and the rest works', async ({
  page,
  developer,
}) => {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  await page.goto('/hazards/late/');
  await page.evaluate(() => {
    const app = document.getElementById('app');
    if (app)
      app.innerHTML =
        '<div data-motp-widget data-verify-url="javascript:alert(1)" data-purpose="1" data-timeout="soon" data-clear-lock-url=""></div>';
    window.MotpWidget?.attach();
    const other = document.body.appendChild(document.createElement('div'));
    window.MotpWidget?.render(other, { verifyUrl: '/lms/motp/verify', verifyURL: '' } as object);
  });
  await expect(page.locator('.motp').last()).toBeVisible();
  for (const name of ['verify-url', 'purpose', 'timeout', 'clear-lock-url'])
    expect(lines.filter((line) => line.includes(`\`data-${name}\` must be`))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('Option `verifyURL` is not an option'))).toHaveLength(1);
  await developer.isTold('options-invalid', 5);
});

test('a callback that the page does not have is one clear error', async ({ page, agency, developer }) => {
  await page.goto('/hazards/plain/');
  await page.evaluate(() => document.getElementById('motp')?.setAttribute('data-on-verified', 'lms.gone'));
  await page.evaluate(() => window.MotpWidget?.getAll()[0]?.update());
  await page.locator('.motp-input').fill(await agency.codeOf('fine'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.motp')).toHaveAttribute('data-state', 'verified');
  await developer.isTold('options-invalid', 1);
});

test('thirty of them', async ({ page }) => {
  await page.goto('/hazards/many/');
  await expect(page.locator('.motp')).toHaveCount(30);
  const fields = page.getByRole('textbox', { name: 'mOTP 인증번호' });
  await fields.nth(17).pressSequentially('482');
  const texts = await fields.evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  expect(texts).toEqual(texts.map((_, i) => (i === 17 ? '482' : '')));
  await expect(fields).toHaveCount(30);
  await page.evaluate(() => document.body.replaceChildren());
  await expect.poll(() => page.evaluate(() => window.MotpWidget?.getAll().length)).toBe(0);
});
