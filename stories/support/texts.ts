/** What a story says beside the widget. Korean is the master. */
const ko = {
  who: '훈련생',
  fault: '장애',
  mistake: '훈련기관 서버의 실수',
  mistakes: {
    AP002: '이름을 비워서 보냄',
    AP003: '휴대폰 번호를 비워서 보냄',
    AP004: '인증번호를 보내지 않음',
    AP012: '인증번호를 숫자로 바꿔 한 자리를 잃음',
    WE001: 'JSON으로 보냄',
    WE002: 'GET으로 보냄',
    WE003: 'EUC-KR로 보냄',
    WE004: '항목 이름을 다르게 보냄',
  },
  place: '위젯 자리',
  phone: '훈련생의 휴대폰',
  phoneFrame: '훈련생의 휴대폰: mOTP 앱',
  phoneNote: '이 번호를 입력해 보세요.',
  identity: '본인인증 창',
  identityFrame: '본인인증 기관의 창',
};

const en: typeof ko = {
  who: 'Trainee',
  fault: 'Fault',
  mistake: 'Mistake of the institution’s server',
  mistakes: {
    AP002: 'sends no name',
    AP003: 'sends no phone number',
    AP004: 'sends no code',
    AP012: 'takes the code for a number and loses a digit',
    WE001: 'sends JSON',
    WE002: 'sends a GET',
    WE003: 'sends EUC-KR',
    WE004: 'sends a field by another name',
  },
  place: 'The widget’s place',
  phone: 'The trainee’s phone',
  phoneFrame: 'The trainee’s phone: mOTP app',
  phoneNote: 'Type its code.',
  identity: 'Identity window',
  identityFrame: 'The identity provider’s window',
};

export const texts = { ko, en };
