import type { Meta, StoryObj } from '@storybook/react-vite';
import type { HelpTopic } from '../src/core/help.js';
import { scene } from './support/scene.js';
import { Trainee } from './support/trainee.js';

/** The questions of the FAQ. A page can link to each: `help="ap011"`. */
const meta = { ...scene, title: '도움말 · Help', id: 'help' } satisfies Meta<typeof scene.component>;

export default meta;
type Story = StoryObj<typeof meta>;

function topic(help: HelpTopic): Story {
  return { args: { help }, play: (told) => new Trainee(told).reads(`help.topics.${help}.lead`) };
}

export const List: Story = {
  name: '목록 · The list',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('help.open');
    await trainee.isOnHeading('help.choose');
  },
};

export const Mismatch: Story = { name: '불일치 · Mismatch', ...topic('mismatch') };
export const Ap005: Story = { name: '등록 정보 없음 (AP005) · Not registered', ...topic('ap005') };
export const Ap011: Story = { name: '잠김 (AP011) · Locked', ...topic('ap011') };
export const Password: Story = { name: '앱 비밀번호를 잊음 · Forgot the app password', ...topic('password') };
export const WrongRegistration: Story = {
  name: '다르게 등록함 · Wrong registration',
  ...topic('wrong-registration'),
};
export const Changed: Story = { name: '번호나 이름이 바뀜 · Changed number or name', ...topic('changed') };
export const SeveralPhones: Story = { name: '휴대폰이 여러 대 · Several phones', ...topic('several-phones') };
export const Clock: Story = { name: '휴대폰 시계 · The phone’s clock', ...topic('clock') };
export const NoApp: Story = { name: '앱이 없음 · No app', ...topic('no-app') };

export const WhileLocked: Story = {
  name: '잠겼을 때: 먼저 잠금 풀기 · While locked: unlock first',
  args: { who: 'locked' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('locked');
    await trainee.presses('help.open');
    await trainee.presses('help.topics.password.title');
    await trainee.reads('help.lockedFirst');
  },
};

export const ClockCheck: Story = {
  name: '휴대폰 시계 확인 · Checking the phone’s clock',
  args: { help: 'clock' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('clockCheck.same');
    await trainee.presses('clockCheck.press');
    await trainee.reads('clockCheck.once');
  },
};

export const Report: Story = {
  name: '훈련기관에 알릴 내용 · What to tell the institution',
  args: { fault: 'CE001' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('unavailable');
    await trainee.presses('support.open');
    await trainee.reads('support.privacy');
  },
};
