import type { Meta, StoryObj } from '@storybook/react-vite';
import type { MessageKey } from '../src/view/i18n.js';
import { scene } from './support/scene.js';
import { ANY_CODE, Trainee } from './support/trainee.js';

/**
 * What the trainee sees for every code of the agency (src/core/agency.ts). Codes that the agency's known rules give are
 * answered by those: a wrong code, a trainee who is not registered, a mistake of the institution's server. The others
 * are put in as faults.
 */
const meta = { ...scene, title: '코드 · Codes', id: 'codes' } satisfies Meta<typeof scene.component>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A right code is sent, and these words come. */
function answered(args: NonNullable<Story['args']>, words: MessageKey): Story {
  return {
    args,
    play: async (told) => {
      const trainee = new Trainee(told);
      await trainee.sends(args.who === 'unregistered' ? ANY_CODE : await trainee.readsThePhone());
      await trainee.reads(words);
    },
  };
}

export const Success: Story = { name: '200 완료 · Verified', ...answered({}, 'verified.title') };

export const AP001: Story = {
  name: 'AP001 불일치 · Mismatch',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.misreadsThePhone());
    await trainee.isAlerted('mismatch.first');
  },
};

export const AP002: Story = {
  name: 'AP002 이름 없음 · No name',
  ...answered({ mistake: 'AP002' }, 'misconfigured.title'),
};
export const AP003: Story = {
  name: 'AP003 번호 없음 · No phone number',
  ...answered({ mistake: 'AP003' }, 'misconfigured.title'),
};
export const AP004: Story = {
  name: 'AP004 인증번호 없음 · No code',
  ...answered({ mistake: 'AP004' }, 'entry.not-arrived'),
};
export const AP005: Story = {
  name: 'AP005 등록되지 않음 · Not registered',
  ...answered({ who: 'unregistered' }, 'unregistered.title'),
};
export const AP006: Story = {
  name: 'AP006 이미 등록됨 · Registered already',
  ...answered({ fault: 'AP006' }, 'unavailable.app-registration'),
};
export const AP007: Story = {
  name: 'AP007 호출 오류 · Call error',
  ...answered({ fault: 'AP007' }, 'unavailable.agency-fault'),
};
export const AP008: Story = {
  name: 'AP008 등록 중 오류 · Registration error',
  ...answered({ fault: 'AP008' }, 'unavailable.app-registration'),
};
export const AP009: Story = { name: 'AP009 잠김 · Locked', ...answered({ who: 'locked' }, 'locked.title') };

/** An answer to the lock reset; the trainee comes to it by the word of the app. */
export const AP010: Story = {
  name: 'AP010 초기화 실패 · Reset failed',
  args: { who: 'locked', fault: 'AP010' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('locked.titleApp');
    await trainee.presses('locked.unlock');
    await trainee.decides('verify');
    await trainee.isAlerted('locked.notice.still-locked');
  },
};

export const AP011: Story = {
  name: 'AP011 등록 실패, 잠김 · Registration failed, locked',
  ...answered({ who: 'locked', fault: 'AP011' }, 'locked.title'),
};
export const AP012: Story = {
  name: 'AP012 6자리 아님 · Not six digits',
  ...answered({ mistake: 'AP012' }, 'entry.not-arrived'),
};
export const WE001: Story = {
  name: 'WE001 Content-Type',
  ...answered({ mistake: 'WE001' }, 'misconfigured.title'),
};
export const WE002: Story = {
  name: 'WE002 Method',
  ...answered({ mistake: 'WE002' }, 'misconfigured.title'),
};
export const WE003: Story = {
  name: 'WE003 Header',
  ...answered({ mistake: 'WE003' }, 'misconfigured.title'),
};
export const WE004: Story = {
  name: 'WE004 항목 이름 · Field name',
  ...answered({ mistake: 'WE004' }, 'misconfigured.title'),
};
export const WE005: Story = {
  name: 'WE005 요청이 많음 · Too many requests',
  ...answered({ fault: 'WE005' }, 'doubt.paused'),
};
export const IE001: Story = {
  name: 'IE001 내부 오류 · Internal error',
  ...answered({ fault: 'IE001' }, 'unavailable.agency-fault'),
};
export const CE001: Story = {
  name: 'CE001 통신 오류 · Agency fault',
  ...answered({ fault: 'CE001' }, 'unavailable.agency-fault'),
};
export const CE002: Story = {
  name: 'CE002 통신 오류 · Agency fault',
  ...answered({ fault: 'CE002' }, 'unavailable.agency-fault'),
};
export const CE003: Story = {
  name: 'CE003 통신 오류 · Agency fault',
  ...answered({ fault: 'CE003' }, 'unavailable.agency-fault'),
};
