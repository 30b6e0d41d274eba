import type { Meta, StoryObj } from '@storybook/react-vite';
import { scene } from './support/scene.js';
import { Trainee } from './support/trainee.js';

/** 대체인증: an identity verification in place of a code, where the institution offers it. It clears no lock. */
const meta = {
  ...scene,
  title: '대체인증 · Alternative',
  id: 'alternative',
  args: { ...scene.args, alternative: 'always' },
} satisfies Meta<typeof scene.component>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Always: Story = {
  name: '언제나 · Always offered',
  play: (told) => new Trainee(told).reads('alternative.button'),
};

export const OnOutage: Story = {
  name: '장애일 때만 · On an outage only',
  args: { alternative: 'on-outage', fault: 'down' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('unavailable');
    await trainee.reads('alternative.button');
  },
};

export const Verified: Story = {
  name: '완료 · Verified',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('alternative.button');
    await trainee.decides('verify');
    await trainee.sees('verified');
  },
};

export const Cancelled: Story = {
  name: '취소 · Cancelled',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('alternative.button');
    await trainee.decides('cancel');
    await trainee.isAlerted('alternative.cancelled');
  },
};

export const SomeoneElse: Story = {
  name: '다른 사람 · Someone else',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('alternative.button');
    await trainee.decides('someone-else');
    await trainee.isAlerted('locked.notice.someone-else');
  },
};

export const Blocked: Story = {
  name: '창이 막힘 · Window blocked',
  args: { way: 'blocked' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('alternative.button');
    await trainee.isAlerted('identityWindow.blocked');
  },
};

export const WithoutTheApp: Story = {
  name: '앱이 없을 때의 도움말 · Help without the app',
  args: { help: 'no-app' },
  play: (told) => new Trainee(told).readsAll('help.topics.no-app.alternative'),
};
