// oxlint-disable max-lines -- every view that there is, in the order of the support desk
import type { Meta, StoryObj } from '@storybook/react-vite';
import { scene } from './support/scene.js';
import { ANY_CODE, Trainee } from './support/trainee.js';

/** Every view that there is; each is reached as a trainee reaches it. */
const meta = { ...scene, title: '상태 · States', id: 'states' } satisfies Meta<typeof scene.component>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The steps of one answer to the question after AP005. */
function unregistered(answer: 'right' | 'old' | 'never', name: string): Story {
  return {
    name: `등록 정보 없음: ${name}`,
    args: { who: 'unregistered' },
    play: async (told) => {
      const trainee = new Trainee(told);
      await trainee.sends(ANY_CODE);
      await trainee.presses(`unregistered.${answer}`);
      await trainee.readsAll(`unregistered.${answer}Steps`);
    },
  };
}

export const Entering: Story = {
  name: '입력 · Entering',
  play: (told) => new Trainee(told).sees('entering'),
};

export const Typed: Story = {
  name: '입력함 · Typed',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.types(await trainee.readsThePhone());
    await trainee.isInTheField();
  },
};

export const DeviceClock: Story = {
  name: '이 기기의 시계 · By the device’s clock',
  args: { serverTime: undefined },
  play: (told) => new Trainee(told).reads('countdown.device'),
};

export const Empty: Story = {
  name: '입력하지 않음 · Empty',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('submit');
    await trainee.isAlerted('entry.empty');
  },
};

export const TooShort: Story = {
  name: '6자리보다 적음 · Too short',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends('48291');
    await trainee.isAlerted('entry.too-short', { count: 5 });
  },
};

export const AppPassword: Story = {
  name: '앱 비밀번호(4자리) · App password',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends('1234');
    await trainee.isAlerted('entry.app-password');
  },
};

export const PasteRefused: Story = {
  name: '붙여넣은 글에 번호 없음 · Paste without a code',
  play: async (told) => {
    const trainee = new Trainee(told);
    trainee.pastes('mOTP 인증번호');
    await trainee.isAlerted('paste.no-digits');
  },
};

export const Ending: Story = {
  name: '곧 번호가 바뀜 · About to change',
  args: { secondsLeft: 5 },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(ANY_CODE);
    await trainee.isAlerted('doubt.ending');
  },
};

export const Changed: Story = {
  name: '입력하는 동안 번호가 바뀜 · Changed meanwhile',
  args: { secondsLeft: 2 },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.types(ANY_CODE);
    await trainee.reads('countdown.changed');
  },
};

export const Checking: Story = {
  name: '확인 중 · Checking',
  args: { fault: 'timeout', timeout: 120_000 },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('checking');
  },
};

export const Mismatch: Story = {
  name: '불일치 · Mismatch',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.misreadsThePhone());
    await trainee.isAlerted('mismatch.first');
  },
};

export const MismatchAgain: Story = {
  name: '계속 불일치 · Mismatch again',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.misreadsThePhone());
    await trainee.isAlerted('mismatch.first');
    await trainee.sends(await trainee.misreadsThePhone(1));
    await trainee.isAlerted('mismatch.again', { count: 2 });
  },
};

export const RefusedAlready: Story = {
  name: '같은 번호를 다시 · The same code again',
  play: async (told) => {
    const trainee = new Trainee(told);
    const wrong = await trainee.misreadsThePhone();
    await trainee.sends(wrong);
    await trainee.isAlerted('mismatch.first');
    await trainee.sends(wrong);
    await trainee.isAlerted('doubt.refused-already');
  },
};

export const Throttled: Story = {
  name: '요청이 많음 · Throttled',
  args: { fault: 'WE005' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.isAlerted('doubt.paused');
  },
};

export const Verified: Story = {
  name: '완료 · Verified',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('verified');
  },
};

export const Unregistered: Story = {
  name: '등록 정보 없음 · Unregistered',
  args: { who: 'unregistered' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(ANY_CODE);
    await trainee.sees('unregistered');
  },
};

export const UnregisteredRight: Story = unregistered('right', '정보가 맞음 · The data are right');
export const UnregisteredOld: Story = unregistered('old', '정보가 바뀜 · The data have changed');
export const UnregisteredNever: Story = unregistered('never', '등록한 적 없음 · Never registered');

export const RegisteredAgain: Story = {
  name: '다시 등록한 뒤 · Registered again',
  args: { who: 'unregistered' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(ANY_CODE);
    await trainee.presses('unregistered.right');
    await trainee.presses('unregistered.done');
    await trainee.isAlerted('registeredAgain');
  },
};

export const UnregisteredAgain: Story = {
  name: '다시 등록해도 다름 · Still unregistered',
  args: { who: 'unregistered' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(ANY_CODE);
    await trainee.presses('unregistered.right');
    await trainee.presses('unregistered.done');
    await trainee.sends(ANY_CODE);
    await trainee.sees('unregistered');
    await trainee.reads('unregistered.again');
  },
};

export const Locked: Story = {
  name: '잠김 · Locked',
  args: { who: 'locked' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('locked');
  },
};

export const LockedByTheApp: Story = {
  name: '잠김: 앱에 AP011 · Locked: the app says AP011',
  args: { who: 'locked' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('locked.titleApp');
    await trainee.reads('locked.whyApp');
  },
};

export const LockedWithoutIdentity: Story = {
  name: '잠김: 본인인증 없는 사이트 · Locked: no identity here',
  args: { who: 'locked', way: 'none' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.reads('locked.noPhoneHow');
  },
};

export const Identity: Story = {
  name: '본인인증 중 · Identity',
  args: { who: 'locked' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('locked.titleApp');
    await trainee.presses('locked.unlock');
    await trainee.sees('identity');
  },
};

export const Redirecting: Story = {
  name: '본인인증 화면으로 이동 중 · Redirecting',
  args: { who: 'locked', way: 'redirect' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('locked.titleApp');
    await trainee.presses('locked.unlock');
    await trainee.sees('redirecting');
  },
};

export const Clearing: Story = {
  name: '잠금 푸는 중 · Clearing',
  args: { who: 'locked', fault: 'timeout', timeout: 120_000 },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('locked.titleApp');
    await trainee.presses('locked.unlock');
    await trainee.decides('verify');
    await trainee.sees('clearing');
  },
};

export const Unlocked: Story = {
  name: '잠금 풀림 · Unlocked',
  args: { who: 'locked' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.presses('locked.unlock');
    await trainee.decides('verify');
    await trainee.isAlerted('unlocked.agency');
  },
};

export const UnlockedForTheApp: Story = {
  name: '잠금 풀림: 앱에 다시 등록 · Unlocked: register in the app',
  args: { who: 'locked' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('locked.titleApp');
    await trainee.presses('locked.unlock');
    await trainee.decides('verify');
    await trainee.isAlerted('unlocked.app');
  },
};

export const Misconfigured: Story = {
  name: '사이트 설정 문제 · Misconfigured',
  args: { mistake: 'AP002' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('misconfigured');
  },
};

export const NoAnswer: Story = {
  name: '응답 없음 · No answer',
  args: { fault: 'timeout', timeout: 1_000 },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.isAlerted('unavailable.no-answer');
  },
};

export const Unreadable: Story = {
  name: '읽을 수 없는 응답 · Unreadable answer',
  args: { fault: 'html' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.isAlerted('unavailable.unreadable');
  },
};

export const Unavailable: Story = {
  name: 'mOTP 서버 문제 · Unavailable',
  args: { fault: 'IE001' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.isAlerted('unavailable.agency-fault');
  },
};
