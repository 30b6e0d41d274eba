import type { StateName } from '../../index.js';
import type { TraineeId } from '../../sandbox/trainees.js';
import type { Lang } from '../texts.js';

/** A stop of the guided round: whose phone it is, and what to do in each state until it ends verified. */
export interface Stop {
  trainee: TraineeId;
  title: Record<Lang, string>;
  hints: Partial<Record<StateName, Record<Lang, string>>>;
}

const typeTheCode = {
  ko: '훈련생의 휴대폰에 나온 인증번호 6자리를 본인 확인 칸에 입력하고 ‘인증하기’를 눌러 보세요.',
  en: 'Enter the 6 digits that the trainee’s phone shows, and press “Verify”.',
};
const typeAgain = {
  ko: '잠금이 풀렸습니다. 휴대폰에 지금 보이는 6자리를 입력해 보세요.',
  en: 'It is unlocked. Enter the 6 digits that the phone shows now.',
};

/** What decision makers ask about first: how it goes, and what happens with AP005 and with a lock. */
export const ROUND: readonly Stop[] = [
  {
    trainee: 'fine',
    title: { ko: '맞는 인증번호', en: 'The right code' },
    hints: { entering: typeTheCode },
  },
  {
    trainee: 'wrong-phone',
    title: { ko: '등록 정보가 다를 때 (AP005)', en: 'Registered otherwise (AP005)' },
    hints: {
      entering: typeTheCode,
      unregistered: {
        ko: '앱에 등록한 번호가 회원정보와 다른 훈련생입니다. 화면의 안내를 따라 앱에서 “mOTP 등록 초기화”를 누르고, 회원정보와 똑같이 등록해 보세요: ',
        en: 'This trainee registered another number in the app. Do what the page says: reset the registration in the app, and register as on this site: ',
      },
    },
  },
  {
    trainee: 'locked',
    title: { ko: '잠겼을 때', en: 'Locked' },
    hints: {
      entering: typeTheCode,
      locked: {
        ko: '인증번호가 여러 번 일치하지 않아 잠긴 훈련생입니다. 파란 버튼을 눌러 휴대폰 본인인증을 해 보세요.',
        en: 'This trainee is locked after several codes that did not match. Press the blue button for the identity verification.',
      },
      identity: {
        ko: '휴대폰 자리에 본인인증 기관의 창이 열렸습니다. 본인으로 인증해 보세요.',
        en: 'The identity provider’s window stands in the phone’s place. Verify as the trainee.',
      },
      unlocked: typeAgain,
    },
  },
];
