import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { entriesOf, release, test, ZIP } from '../support/zip.js';
import { SOUGHT } from './sought.js';

test.describe.configure({ mode: 'serial' });

/** Whom a page of the zip leads to: nobody whose address we made up. */
const OTHERS = ['nodejs.org', 'hono.dev'];

function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('examples'),
  );
}

/** Every request that left the disk or found nothing. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob|about):/.test(request.url())) complaints.push(`asked ${request.url()}`);
  });
  page.on('requestfailed', (request) => complaints.push(`missing ${request.url()}`));
  page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return complaints;
}

test('every page opens from the disk, with every link, script and picture', async ({ page, folder }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 640 });
  const complaints = complaintsOf(page);
  const pages = pagesOf(folder);
  expect(pages).toEqual(
    expect.arrayContaining(['시작하기.html', '바뀐 점.html', '상담 창구표.html', join('demo', 'index.html')]),
  );
  const there = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (file) => pathToFileURL(join(folder, file)).href,
    ),
  );
  /** The places in each page that a link may lead to, and the links that lead to one. */
  const places = new Map<string, Set<string>>();
  const toPlaces: { file: string; to: string; place: string }[] = [];
  for (const file of pages) {
    await page.goto(pathToFileURL(join(folder, file)).href);
    const { links, ids, sideways } = await page.evaluate(() => ({
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    for (const link of links) {
      const { protocol, host, href, hash } = new URL(link);
      if (protocol === 'https:') {
        expect(OTHERS, `${file} leads to ${link}`).toContain(host);
        continue;
      }
      const to = href.slice(0, href.length - hash.length).replace(/\/$/, '');
      expect(there, `${file} leads to ${link}`).toContain(to);
      if (hash !== '') toPlaces.push({ file, to, place: decodeURIComponent(hash.slice(1)) });
    }
    places.set(pathToFileURL(join(folder, file)).href, new Set(ids));
    expect(sideways, `${file} on a phone`).toBe(0);
  }
  expect(toPlaces.length).toBeGreaterThan(50);
  expect(toPlaces.filter(({ to, place }) => !places.get(to)?.has(place))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the support desk’s tables have a picture in each row, and none is torn apart when printed', async ({
  page,
  folder,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 1016 }); // what A4 leaves between its margins
  for (const file of ['상담 창구표.html', 'docs/en/support-desk.html']) {
    await page.goto(pathToFileURL(join(folder, file)).href);
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableRowElement>('tr:has(img)')].map((row) => ({
        height: row.offsetHeight,
        whole: getComputedStyle(row).breakInside === 'avoid' && row.closest('table')?.offsetWidth === 688,
        drawn: (row.querySelector('img')?.naturalWidth ?? 0) > 0,
      })),
    );
    expect(rows.length, file).toBeGreaterThan(20);
    expect(
      rows.filter(({ whole, drawn, height }) => !whole || !drawn || height > 1_016),
      file,
    ).toEqual([]);
  }
});

test('a page leads to itself in the other language, and back', async ({ page, folder }) => {
  const other = page.locator('a.other');
  for (const start of ['시작하기.html', 'docs/server.html', 'docs/options.html', '상담 창구표.html']) {
    await page.goto(pathToFileURL(join(folder, start)).href);
    await other.click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await other.click();
    expect(decodeURI(page.url())).toMatch(new RegExp(`/${start}$`));
  }
});

test('the command names a page of the zip', ({ folder }) => {
  for (const lang of ['ko', 'en']) {
    const command = join(folder, 'tools/motp-widget.mjs');
    const help = execFileSync('node', [command, 'check', '--help', '--lang', lang], { encoding: 'utf8' });
    const page = /docs\/\S+/.exec(help)?.[0] ?? '';
    expect(pagesOf(folder)).toContain(join(...page.split('/')));
  }
});

test('the Node sample finds the widget where the zip has it', ({ folder }) => {
  const sample = join(folder, 'examples/node');
  const [, list = ''] = /of \[([^\]]*)\]\)/.exec(readFileSync(join(sample, 'app.js'), 'utf8')) ?? [];
  const folders = [...list.matchAll(/'([^']+)'/g)].map(([, path = '']) => join(sample, path));
  expect(folders.filter((path) => existsSync(join(path, 'motp-widget.js')))).toHaveLength(1);
});

test('the search finds a part of a page, without a request', async ({ page, folder }) => {
  const complaints = complaintsOf(page);
  await page.goto(pathToFileURL(join(folder, '시작하기.html')).href);
  await page.getByRole('searchbox').fill('인증서');
  const hit = page.locator('#found a').first();
  await expect(hit).toBeVisible();
  await hit.click();
  await expect(page.locator('main')).toContainText('인증서');
  expect(complaints).toEqual([]);
});

test('what a developer types finds its page among the first three, Korean pages first', async ({
  page,
  folder,
}) => {
  await page.goto(pathToFileURL(join(folder, '시작하기.html')).href);
  const found = page.locator('#found li');
  for (const [words, name] of SOUGHT) {
    await page.getByRole('searchbox').fill(words);
    const hits = await found.evaluateAll((items) =>
      items.map((item) => [
        item.getAttribute('lang') ?? '',
        decodeURI(item.querySelector('a')?.pathname ?? ''),
      ]),
    );
    const firstThree = hits.slice(0, 3).map(([, path = '']) => path.replace(/^.*\/|\.html$/g, ''));
    expect(firstThree, words).toContain(name);
    const languages = hits.map(([lang]) => lang).join(' ');
    expect(languages, words).toMatch(/^(ko ?)*(en ?)*$/);
  }
});

test('the demo’s round ends verified three times on a phone, without one request', async ({
  page,
  folder,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const complaints = complaintsOf(page);
  await page.goto(pathToFileURL(join(folder, 'demo', 'index.html')).href);
  const widget = page.locator('.motp[data-state]');
  const phone = page.frameLocator('.phone iframe');
  const enter = async () => {
    await widget.getByRole('textbox').fill(await phone.locator('output[data-code]').innerText());
    await widget.getByRole('button', { name: '인증하기' }).click();
  };

  const next = async (button: string) => {
    await enter();
    await expect(widget).toHaveAttribute('data-state', 'verified');
    await expect(page.getByRole('button', { name: button })).toBeInViewport();
    await page.getByRole('button', { name: button }).click();
    expect(await page.evaluate(() => window.scrollY), 'what to do next is in view').toBe(0);
  };

  await next('다음');

  await enter();
  await expect(widget).toHaveAttribute('data-state', 'unregistered');
  const [name = '', number = ''] = (await page.locator('.round b').innerText()).split(', ');
  await phone.locator('#reset').click();
  await phone.locator('#reset-yes').click();
  await phone.locator('#name').fill(name);
  await phone.locator('#phone').fill(number);
  await phone.locator('#new-password').fill('1234');
  await phone.locator('#register-form button').click();
  // By key: it stands where “인증하기” was clicked, and so soon that a click would count as the second of two.
  await widget.getByRole('button', { name: '맞습니다' }).press('Enter');
  await widget.getByRole('button', { name: '등록을 마쳤으면 인증번호 입력하기' }).click();
  await next('다음');

  await enter();
  await expect(widget).toHaveAttribute('data-state', 'locked');
  await widget
    .getByRole('button', { name: /본인인증/ })
    .first()
    .click();
  await phone.locator('button[value="verify"]').click();
  await expect(widget).toHaveAttribute('data-state', 'unlocked');
  await next('둘러보기 마치기');
  await expect(page.getByRole('combobox', { name: '훈련생' })).toBeVisible();
  await page.getByRole('combobox', { name: '언어' }).first().selectOption({ label: 'Tiếng Việt' });
  await expect(widget.getByRole('button', { name: 'Xác thực' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('two releases of one tree are the same bytes, for Windows too', async ({ folder }) => {
  const [first, second] = [readFileSync(ZIP), release()];
  expect(second.equals(first)).toBe(true);
  const names = Object.keys(unzipSync(second));
  expect(names.filter((name) => /[<>:"|?*\\]|[. ]$|^(con|nul|aux|prn)\b/i.test(name))).toEqual([]);
  expect(names.every((name) => name === name.normalize('NFC'))).toBe(true);
  expect(entriesOf(second)).toHaveLength(names.length);
  // A server's `unzip` reads names from a zip made by DOS in a code page. Made by Unix they are UTF-8, and readable by all.
  for (const entry of entriesOf(second)) expect(entry).toEqual({ madeBy: 'Unix', mode: 0o100644 });
  const integrity = readFileSync(join(folder, 'integrity.txt'), 'utf8');
  expect(integrity).toContain('\r\n');
  const scripts = readdirSync(join(folder, 'js')).filter((file) => file.endsWith('.js'));
  for (const file of scripts) {
    const hash = createHash('sha384')
      .update(readFileSync(join(folder, 'js', file)))
      .digest('base64');
    expect(integrity).toContain(`${file} sha384-${hash}\r\n`);
  }
  expect(relative(folder, join(folder, 'LICENSE.txt'))).toBe('LICENSE.txt');
});

test('the notices name each package whose code is in the command', ({ folder }) => {
  const notices = readFileSync(join(folder, '제3자 고지.txt'), 'utf8');
  const command = readFileSync(join(folder, 'tools/motp-widget.mjs'), 'utf8');
  const bundled = [...command.matchAll(/^\/\/ .*?node_modules\/((?:@[\w-]+\/)?[\w.-]+)/gm)];
  const names = new Set(bundled.map(([, name = '']) => name));
  expect(names.size).toBeGreaterThan(2);
  expect([...names].filter((name) => !notices.includes(`${name} `))).toEqual([]);
});
