import type { Meta, StoryObj } from '@storybook/react-vite';
import type { MessageKey } from '../src/widget/i18n.js';
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
function answered(name: string, args: NonNullable<Story['args']>, words: MessageKey): Story {
  return {
    name,
    args,
    play: async (told) => {
      const trainee = new Trainee(told);
      await trainee.sends(args.who === 'unregistered' ? ANY_CODE : await trainee.readsThePhone());
      await trainee.reads(words);
    },
  };
}

export const Success = answered('200 완료 · Verified', {}, 'verified.title');

export const AP001: Story = {
  name: 'AP001 불일치 · Mismatch',
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.sends(await trainee.misreadsThePhone());
    await trainee.isAlerted('mismatch.first');
  },
};

export const AP002 = answered('AP002 이름 없음 · No name', { mistake: 'AP002' }, 'misconfigured.title');
export const AP003 = answered(
  'AP003 번호 없음 · No phone number',
  { mistake: 'AP003' },
  'misconfigured.title',
);
export const AP004 = answered('AP004 인증번호 없음 · No code', { mistake: 'AP004' }, 'entry.not-arrived');
export const AP005 = answered(
  'AP005 등록되지 않음 · Not registered',
  { who: 'unregistered' },
  'unregistered.title',
);
export const AP006 = answered(
  'AP006 이미 등록됨 · Registered already',
  { fault: 'AP006' },
  'unavailable.app-registration',
);
export const AP007 = answered('AP007 호출 오류 · Call error', { fault: 'AP007' }, 'unavailable.agency-fault');
export const AP008 = answered(
  'AP008 등록 중 오류 · Registration error',
  { fault: 'AP008' },
  'unavailable.app-registration',
);
export const AP009 = answered('AP009 잠김 · Locked', { who: 'locked' }, 'locked.title');

/** An answer to the lock reset; the trainee comes to it by the word of the app. */
export const AP010: Story = {
  name: 'AP010 초기화 실패 · Reset failed',
  args: { who: 'locked', fault: 'AP010' },
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.presses('appLocked.ask');
    await trainee.presses('locked.unlock');
    await trainee.decides('verify');
    await trainee.isAlerted('locked.notice.still-locked');
  },
};

export const AP011 = answered(
  'AP011 등록 실패, 잠김 · Registration failed, locked',
  { who: 'locked', fault: 'AP011' },
  'locked.title',
);
export const AP012 = answered('AP012 6자리 아님 · Not six digits', { mistake: 'AP012' }, 'entry.not-arrived');
export const WE001 = answered('WE001 Content-Type', { mistake: 'WE001' }, 'misconfigured.title');
export const WE002 = answered('WE002 Method', { mistake: 'WE002' }, 'misconfigured.title');
export const WE003 = answered('WE003 Header', { mistake: 'WE003' }, 'misconfigured.title');
export const WE004 = answered('WE004 항목 이름 · Field name', { mistake: 'WE004' }, 'misconfigured.title');
export const WE005 = answered('WE005 요청이 많음 · Too many requests', { fault: 'WE005' }, 'throttled');
export const IE001 = answered(
  'IE001 내부 오류 · Internal error',
  { fault: 'IE001' },
  'unavailable.agency-fault',
);
export const CE001 = answered(
  'CE001 통신 오류 · Agency fault',
  { fault: 'CE001' },
  'unavailable.agency-fault',
);
export const CE002 = answered(
  'CE002 통신 오류 · Agency fault',
  { fault: 'CE002' },
  'unavailable.agency-fault',
);
export const CE003 = answered(
  'CE003 통신 오류 · Agency fault',
  { fault: 'CE003' },
  'unavailable.agency-fault',
);
