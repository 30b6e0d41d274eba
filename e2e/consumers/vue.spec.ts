import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/test.js';
import { Project, SLOW } from './project.js';

/**
 * `<motp-widget>` in Vue, as docs/react.md describes: Vue knows its types, and the widget calls the page's function. Imported
 * into the page's bundle, and by a script tag beside its languages.
 */
test.describe.configure({ mode: 'default' });

const project = new Project('vue');

test.beforeAll(async () => {
  test.setTimeout(SLOW);
  await project.install();
  cpSync(join(project.folder, 'node_modules/motp-widget/dist'), join(project.folder, 'public/motp'), {
    recursive: true,
    filter: (file) => !file.includes('/dist/') || /\/motp-widget[^/]*\.js(on)?$/.test(file),
  });
  await project.runs('vue-tsc');
  await project.runs('vite', 'build');
  project.publishes('dist', 'vue');
});
test.afterAll(() => project.remove());

for (const way of ['index', 'script'] as const) {
  test(`${way}.html: verifies in the form, and may go and come`, async ({ page, trainee, agency }) => {
    await page.goto(`/vue/${way}.html?trainee=fine`);
    await trainee.hasTheTime();
    await page.getByLabel('memo').fill('남긴 말');
    await trainee.typesAWrongCode();
    await trainee.pressesEnter();
    await trainee.isAlerted('일치하지 않습니다');
    const toggle = page.getByRole('button', { name: 'toggle' });
    await toggle.click();
    await expect(trainee.widget).toHaveCount(0);
    await toggle.click();
    await trainee.hasTheTime();
    await trainee.typesAWrongCode();
    await trainee.pressesEnter();
    await trainee.isAlerted('일치하지 않은 인증번호라서');
    expect(await agency.attemptsInTheEnd()).toHaveLength(1);
    if (way === 'script') {
      await page.getByRole('button', { name: 'English' }).click();
      await expect(trainee.verifyButton).toHaveText('Verify');
    }
    await trainee.clearsTheField();
    await trainee.typesTheCodeOnThePhone();
    await trainee.pressesVerify();
    await trainee.sees('verified');
    await expect(page.getByTestId('state')).toHaveText('verified');
    await expect(page.getByTestId('token')).toHaveText(/^[0-9a-f]{32}$/);
    await expect(page.getByTestId('submitted')).toHaveText('');
    await page.getByRole('button', { name: '제출' }).click();
    await expect(page.getByTestId('submitted')).toHaveText('남긴 말');
  });
}
