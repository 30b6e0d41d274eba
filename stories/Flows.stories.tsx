import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { MANY_MISSES } from '../src/core/flow.js';
import { scene } from './support/scene.js';
import { ANY_CODE, Trainee } from './support/trainee.js';

const meta = { ...scene, title: '흐름 · Flows', id: 'flows' } satisfies Meta<typeof scene.component>;

export default meta;
type Story = StoryObj<typeof meta>;

export const RightCode: Story = {
  name: '맞는 번호 → 완료 · Right code → verified',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('verified');
    await trainee.isOnHeading('verified.title');
    // The LMS's server keeps the record; the page gets what stands for it.
    await expect(told.args.onVerified).toHaveBeenCalledOnce();
    await expect(told.args.onVerified).toHaveBeenCalledWith({
      token: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
  },
};

export const WrongCode: Story = {
  name: '다른 번호 → 불일치 · Wrong code → mismatch',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.misreadsThePhone());
    await trainee.isAlerted('mismatch.first');
    await trainee.sees('entering');
    await trainee.isInTheField();
    await trainee.seesTheOldCodeSelected();
  },
};

export const WrongThenRight: Story = {
  name: '불일치 뒤에 맞는 번호 · Mismatch, then the right code',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.misreadsThePhone());
    await trainee.isAlerted('mismatch.first');
    await trainee.pressesKey(await trainee.readsThePhone());
    await trainee.pressesKey('{Enter}');
    await trainee.sees('verified');
  },
};

export const RegistersAgain: Story = {
  name: 'AP005 → 다시 등록 → 완료 · AP005 → registered again → verified',
  args: { who: 'wrong-phone' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('unregistered');
    await trainee.presses('unregistered.right');
    await trainee.readsAll('unregistered.registerSteps');
    await trainee.pressesOnThePhone('reset');
    await trainee.pressesOnThePhone('reset-yes');
    await trainee.registersInTheApp({ name: '박보람', phone: '010-0000-1003', 'new-password': '0000' });
    await trainee.presses('unregistered.done');
    await trainee.isAlerted('registeredAgain');
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('verified');
  },
};

export const SixWrongCodes: Story = {
  name: '여섯 번 불일치 → 잠김 · Six wrong codes → locked',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.misreadsThePhone());
    for (let n = 1; n < 6; n += 1) {
      await (n === 1
        ? trainee.isAlerted('mismatch.first')
        : trainee.isAlerted('mismatch.again', { count: n }));
      await trainee.pressesKey(await trainee.misreadsThePhone(n));
      await trainee.pressesKey('{Enter}');
      if (n >= MANY_MISSES) {
        await trainee.isAlerted('doubt.may-lock');
        await trainee.sendsItAnyway();
      }
    }
    await trainee.sees('locked');
    await expect(told.args.onLocked).toHaveBeenCalledOnce();
  },
};

export const Unlocks: Story = {
  name: '잠김 → 본인인증 → 잠금 풀림 → 완료 · Locked → identity → unlocked → verified',
  args: { who: 'locked' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('locked');
    await trainee.isOnHeading('locked.title');
    await trainee.presses('locked.unlock');
    await trainee.sees('identity');
    await trainee.decides('verify');
    await trainee.sees('unlocked');
    await trainee.isInTheField();
    await expect(told.args.onUnlocked).toHaveBeenCalledOnce();
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('verified');
  },
};

export const InPlaceOfACode: Story = {
  name: '대체인증 → 완료 · In place of a code → verified',
  args: { fault: 'down', alternative: 'on-outage' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('unavailable');
    await trainee.presses('alternative.button');
    await trainee.decides('verify');
    await trainee.sees('verified');
    await expect(told.args.onVerified).toHaveBeenCalledOnce();
  },
};

export const HelpByKeyboard: Story = {
  name: '키보드로 도움말 · Help by keyboard',
  play: async (told) => {
    const trainee = new Trainee(told);
    trainee.field.focus();
    await trainee.tabsTo('help.open');
    await trainee.pressesKey('{Enter}');
    await trainee.isOnHeading('help.choose');
    await trainee.tabsTo('help.topics.password.title');
    await trainee.pressesKey('{Enter}');
    await trainee.isOnHeading('help.topics.password.title');
    await trainee.readsAll('help.topics.password.lines');
    await trainee.tabsTo('help.back');
    await trainee.pressesKey('{Enter}');
    await trainee.isOnHeading('help.choose');
  },
};

export const AppSaysLocked: Story = {
  name: '앱에 AP011 → 잠금 풀기 · The app says AP011 → unlocked',
  args: { who: 'locked' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('locked.titleApp');
    await trainee.sees('locked');
    await trainee.reads('locked.whyApp');
    await trainee.presses('locked.unlock');
    await trainee.decides('verify');
    await trainee.isAlerted('unlocked.app');
  },
};

export const AppPassword: Story = {
  name: '앱 비밀번호 4자리 → 안내 → 완료 · The app password → told → verified',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends('1234');
    await trainee.isAlerted('entry.app-password');
    await trainee.pressesKey(await trainee.readsThePhone());
    await trainee.pressesKey('{Enter}');
    await trainee.sees('verified');
  },
};

export const NotRegistered: Story = {
  name: '앱에 처음 등록 → 완료 · First registration in the app → verified',
  args: { who: 'unregistered' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(ANY_CODE);
    await trainee.sees('unregistered');
    await trainee.presses('unregistered.never');
    await trainee.readsAll('unregistered.registerSteps');
    await trainee.registersInTheApp({ name: '이하나', phone: '010-0000-1002', 'new-password': '0000' });
    await trainee.presses('unregistered.done');
    await trainee.sends(await trainee.readsThePhone());
    await trainee.sees('verified');
  },
};
