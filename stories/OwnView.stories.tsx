import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import type { LocaleName } from '../src/index.js';
import { OwnView } from './support/OwnView.js';
import { ANY_CODE } from './support/trainee.js';

/** The part about the code drawn by a page, all else by our view: docs/react.md. */
const meta = {
  title: '직접 그린 화면 · Your own view',
  id: 'own-view',
  component: OwnView,
  render: (args, { globals }) => (
    <OwnView {...args} locale={globals['locale'] as LocaleName} theme={globals['theme'] as 'light'} />
  ),
} satisfies Meta<typeof OwnView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const WrongCode: Story = {
  name: '일치하지 않음 · Wrong code',
  args: { who: 'fine' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.type(page.getByRole('textbox'), `${ANY_CODE}{Enter}`);
    await expect(await page.findByRole('alert')).not.toBeEmptyDOMElement();
  },
};

export const Locked: Story = {
  name: '잠기면 위젯의 화면으로 · Locked: our view',
  args: { who: 'locked' },
  play: async ({ canvasElement }) => {
    await userEvent.type(within(canvasElement).getByRole('textbox'), `${ANY_CODE}{Enter}`);
    await within(canvasElement).findByRole('region');
    await expect(canvasElement.querySelector('.motp')).toHaveAttribute('data-state', 'locked');
  },
};
