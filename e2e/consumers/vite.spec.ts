import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.js';
import { Trainee } from '../support/trainee.js';
import { Project, SLOW, type Server } from './project.js';

/**
 * A page by Vite with its own react-query, i18next and react-hook-form, and the widget in its form: with the newest React, by
 * React's compiler too, and with the oldest that package.json allows. And while a developer edits it.
 */
test.describe.configure({ mode: 'default' });

const REACT_18_TYPES = { '@types/react': '18.0.0', '@types/react-dom': '18.0.0' };
const SETS: Record<string, { versions?: Record<string, string>; env?: Record<string, string> }> = {
  newest: {},
  compiled: { env: { LMS_COMPILER: '1' } },
  'react-18.2': { versions: { react: '18.2.0', 'react-dom': '18.2.0', ...REACT_18_TYPES } },
  'react-18.0': { versions: { react: '18.0.0', 'react-dom': '18.0.0', ...REACT_18_TYPES } },
};

/** npm's tree of which package installed which, without peers. */
interface Tree {
  dependencies: Record<string, { dependencies?: object }>;
}

/** The page's own libraries, on its window. */
interface Own {
  client: {
    getMutationCache: () => { getAll: () => { state: { status: string } }[] };
    getQueryCache: () => { getAll: () => unknown[] };
  };
  i18next: { store: { data: object }; language: string };
}

const own = (page: Page) =>
  page.evaluate(() => {
    const { client, i18next } = window as unknown as Own;
    return {
      mutations: client.getMutationCache().getAll().length,
      queries: client.getQueryCache().getAll().length,
      languages: Object.keys(i18next.store.data),
      language: i18next.language,
    };
  });

const heard = (page: Page) => page.getByTestId('heard').innerText();
const goes = (page: Page, to: string) => page.getByRole('button', { name: to, exact: true }).click();

for (const [name, { versions = {}, env = {} }] of Object.entries(SETS)) {
  test.describe(name, () => {
    const project = new Project('vite', versions);

    test.beforeAll(async () => {
      test.setTimeout(SLOW);
      await project.install();
      await project.runs('tsc');
      Object.assign(process.env, { LMS_COMPILER: '' }, env);
      await project.runs('vite', 'build');
      project.publishes('dist', name);
    });
    test.afterAll(() => project.remove());

    test.beforeEach(async ({ page, trainee }) => {
      await page.goto(`/${name}/index.html?trainee=fine`);
      await trainee.hasTheTime();
    });

    test('installs the React version it names, and nothing else with the package', async () => {
      const tree = await project.runs('npm', 'ls', '--all');
      expect(tree).toContain(`react@${versions['react'] ?? '19.3.1'}`);
      const own = JSON.parse(await project.runs('npm', 'ls', 'motp-widget', '--all', '--json')) as Tree;
      expect(Object.keys(own.dependencies['motp-widget']?.dependencies ?? {})).toEqual([]);
    });

    for (const by of ['Enter', 'the button']) {
      test(`in the form, ${by} sends one request and leaves the form alone`, async ({
        page,
        trainee,
        agency,
      }) => {
        const send = () => (by === 'Enter' ? trainee.pressesEnter() : trainee.pressesVerify());
        await page.getByLabel('memo').fill('남긴 말');
        await trainee.typesAWrongCode();
        await send();
        await trainee.isAlerted('일치하지 않습니다');
        expect(await agency.attemptsInTheEnd()).toHaveLength(1);
        await goes(page, 'English');
        await expect(trainee.widget).toHaveAttribute('lang', 'en');
        await trainee.typesTheCodeOnThePhone();
        await send();
        await trainee.sees('verified');
        expect(await agency.attemptsInTheEnd()).toHaveLength(2);
        expect(await heard(page)).toBe('');
        await expect(page.getByLabel('memo')).toHaveValue('남긴 말');
        expect(await own(page)).toEqual({
          mutations: 2,
          queries: 0,
          languages: ['ko', 'en'],
          language: 'en-GB',
        });
        await goes(page, 'Submit');
        await expect(page.getByText(/^Submitted: 남긴 말, [0-9a-f]{32}$/)).toBeVisible();
        expect(await heard(page)).toBe('submit');
      });
    }

    test('in a portal, no event reaches the form that renders it', async ({ page, trainee, agency }) => {
      await goes(page, 'portal');
      await trainee.hasTheTime();
      await trainee.typesTheCodeOnThePhone();
      await trainee.pressesEnter();
      await trainee.sees('verified');
      expect(await agency.attemptsInTheEnd()).toHaveLength(1);
      expect(await heard(page)).toBe('');
    });

    for (const way of [['new key'], ['away', 'form'], ['portal'], ['two']]) {
      test(`a refused code is not sent again after: ${way.join(', ')}`, async ({ page, trainee, agency }) => {
        await trainee.typesAWrongCode();
        await trainee.pressesEnter();
        await trainee.isAlerted('일치하지 않습니다');
        for (const step of way) await goes(page, step);
        const last = new Trainee(page, agency, trainee.circumstances, page.locator('.motp').last());
        await last.hasTheTime();
        await last.typesAWrongCode();
        await last.pressesEnter();
        await last.isAlerted(/보내지 않았습니다/);
        expect(await agency.attemptsInTheEnd()).toHaveLength(1);
      });
    }

    test('a lock is cleared in a window', async ({ page, agency }) => {
      const locked = new Trainee(page, agency, { lms: '', touch: false });
      locked.id = 'locked';
      await page.goto(`/${name}/index.html?trainee=locked`);
      await locked.hasTheTime();
      await locked.typesTheCodeOnThePhone();
      await locked.pressesEnter();
      await locked.sees('locked');
      await locked.unlocks();
      expect(await heard(page)).toBe('');
    });

    test('in a view of the page’s own: refused, then verified in ours, and the form is its own', async ({
      page,
      trainee,
      agency,
    }) => {
      await goes(page, 'own');
      const field = page.getByLabel('own code');
      await field.fill(await agency.wrongCodeOf('fine'));
      await field.press('Enter');
      await expect(page.getByRole('alert')).toContainText('일치하지 않습니다');
      await goes(page, 'help');
      await trainee.sees('entering');
      await trainee.typesTheCodeOnThePhone();
      await trainee.pressesEnter();
      await trainee.sees('verified');
      expect(await agency.attemptsInTheEnd()).toHaveLength(2);
      expect(await heard(page)).toBe('');
    });
  });
}

test.describe('while a developer edits the page', () => {
  const project = new Project('vite');
  let server: Server;

  test.beforeAll(async ({ sandbox }) => {
    test.setTimeout(SLOW);
    await project.install();
    const env = { LMS_ORIGIN: sandbox.origin, LMS_COMPILER: '' };
    server = await project.serves(env, 'vite', '--host', '127.0.0.1', '--port');
  });
  test.afterAll(async () => {
    await server.stop();
    project.remove();
  });

  test('digits and the state stay, and a refused code is not sent again', async ({
    page,
    trainee,
    agency,
    developer,
  }) => {
    developer.runs(server);
    await page.goto('/?trainee=fine'); // sets the session: cookies ignore the port
    await page.goto(`${server.origin}/`);
    const says = (file: string, from: RegExp, to: string) =>
      project.edits(file, (text) => {
        expect(text).toMatch(from);
        return text.replace(from, to);
      });
    await trainee.hasTheTime();
    await trainee.typesAWrongCode();
    await trainee.pressesEnter();
    await trainee.isAlerted('일치하지 않습니다');
    await trainee.types('1234');
    says('src/Lesson.tsx', /memo </, 'memo 2 <');
    await expect(page.getByText('memo 2')).toBeVisible();
    await trainee.seesInTheField('1234');
    // Another hook in a component is another component: it begins anew.
    says('src/Motp.tsx', /useId\(\);/, 'useId() + useId();');
    await trainee.seesInTheField('');
    await trainee.hasTheTime();
    await trainee.typesAWrongCode();
    await trainee.pressesEnter();
    await trainee.isAlerted(/보내지 않았습니다/);

    await goes(page, 'own');
    const field = page.getByLabel('own code');
    await field.fill(await agency.wrongCodeOf('fine'));
    await field.press('Enter');
    await expect(page.getByRole('alert')).toContainText('보내지 않았습니다');
    await field.fill('1234');
    says('src/OwnView.tsx', /own code/, 'own code 2');
    await expect(page.getByText('own code 2')).toBeVisible();
    await expect(field).toHaveValue('1234');
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);

    await field.fill(await agency.codeOf('fine'));
    await field.press('Enter');
    await trainee.sees('verified');
    says('src/OwnView.tsx', /(<MotpView session={session}) \/>/, '$1 data-testid="edited" />');
    await page.getByTestId('edited').waitFor();
    await trainee.sees('verified');
  });
});
