import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Decision } from '../src/sandbox/provider/provider.js';
import { scene } from './support/scene.js';
import { Trainee } from './support/trainee.js';

/** How 휴대폰 본인인증 can end, for someone who is locked. The window beside the widget is the sandbox's provider. */
const meta = {
  ...scene,
  title: '본인인증 · Identity',
  id: 'identity',
  args: { ...scene.args, who: 'locked' },
} satisfies Meta<typeof scene.component>;

export default meta;
type Story = StoryObj<typeof meta>;
type Told = Parameters<NonNullable<Story['play']>>[0];

async function goes(told: Told, decision?: Decision | 'close'): Promise<Trainee> {
  const trainee = new Trainee(told);
  await trainee.sends(await trainee.readsThePhone());
  await trainee.presses('locked.unlock');
  if (decision !== undefined) await trainee.decides(decision);
  return trainee;
}

export const Verified: Story = {
  name: '완료 · Verified',
  play: async (told) => (await goes(told, 'verify')).sees('unlocked'),
};

export const Cancelled: Story = {
  name: '취소 · Cancelled',
  play: async (told) => (await goes(told, 'cancel')).isAlerted('locked.notice.cancelled'),
};

export const WindowClosed: Story = {
  name: '창을 닫음 · Window closed',
  play: async (told) => (await goes(told, 'close')).isAlerted('locked.notice.window-closed'),
};

export const SomeoneElse: Story = {
  name: '다른 사람 · Someone else',
  play: async (told) => (await goes(told, 'someone-else')).isAlerted('locked.notice.someone-else'),
};

export const Expired: Story = {
  name: '시간이 지남 · Expired',
  play: async (told) => (await goes(told, 'expired')).isAlerted('locked.notice.expired'),
};

export const ProviderDown: Story = {
  name: '본인인증 기관 장애 · Provider down',
  args: { fault: 'provider-down' },
  play: async (told) => (await goes(told, 'verify')).isAlerted('locked.notice.provider'),
};

export const NetworkFails: Story = {
  name: '연결이 끊김 · Network fails',
  args: { way: 'offline' },
  play: async (told) => (await goes(told)).isAlerted('locked.notice.network'),
};

export const BlockedWindow: Story = {
  name: '창이 막힘 · Window blocked',
  args: { way: 'blocked' },
  play: async (told) => {
    const trainee = await goes(told);
    await trainee.isAlerted('identityWindow.blocked');
    await trainee.reads('identityWindow.open');
  },
};

export const BlockedThenRedirected: Story = {
  name: '창이 막혀 이 창에서 · Blocked, then in this window',
  args: { way: 'blocked' },
  play: async (told) => {
    const trainee = await goes(told);
    await trainee.presses('identityWindow.redirect');
    await trainee.sees('redirecting');
  },
};

export const Redirecting: Story = {
  name: '이 화면을 떠남 · The page is left',
  args: { way: 'redirect' },
  play: async (told) => (await goes(told)).sees('redirecting'),
};

export const Stopped: Story = {
  name: '그만하기 · Stopped',
  play: async (told) => {
    const trainee = await goes(told);
    await trainee.presses('identity.cancel');
    await trainee.isAlerted('locked.notice.cancelled');
  },
};

export const ResetFails: Story = {
  name: '잠금을 풀지 못함 (AP010) · Reset fails',
  args: { fault: 'AP010' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('locked.titleApp');
    await trainee.presses('locked.unlock');
    await trainee.decides('verify');
    await trainee.isAlerted('locked.notice.still-locked');
  },
};

export const ResetUnanswered: Story = {
  name: '풀렸는지 알 수 없음 · Reset without an answer',
  args: { fault: 'timeout', timeout: 1_000 },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('locked.titleApp');
    await trainee.presses('locked.unlock');
    await trainee.decides('verify');
    await trainee.isAlerted('locked.notice.clear-unknown');
  },
};
