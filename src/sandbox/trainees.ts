/** The demo's people: all invented, one for each story. Free of Node, so that the demo's chooser can import it. */

export interface Text {
  ko: string;
  en: string;
}

export interface Person {
  name: string;
  /** Digits only. */
  phone: string;
  /** Date of birth, `YYYYMMDD`, and the linking information (CI): what of these is known, identity providers tell. */
  birth?: string;
  ci?: string;
}

export const DEVICE_NAMES = ['old', 'new'] as const;
export type DeviceName = (typeof DEVICE_NAMES)[number];

export const TRAINEE_IDS = [
  'fine',
  'unregistered',
  'wrong-phone',
  'old-phone',
  'locked',
  'clock-off',
  'two-phones',
] as const;
export type TraineeId = (typeof TRAINEE_IDS)[number];

export interface Trainee {
  id: string;
  title: Text;
  story: Text;
  /** The LMS's member number, the agency's USRID: letters and digits. */
  memberId: string;
  /** Who holds the phone: what an identity verification finds. */
  person: Person;
  /** What the LMS's member data says. */
  lms: Person;
  /** What was typed into the app, in the order the phones were registered; null: not registered. */
  phones: { device: DeviceName; registeredAs: Person | null }[];
  shown: DeviceName;
  locked: boolean;
  phoneClockOffsetMs: number;
}

/** Every demo phone starts with this app password (4 digits). */
export const DEMO_APP_PASSWORD = '1234';

/** Who steps in front of the identity provider when "someone else" is pressed. */
export const SOMEONE_ELSE: Person = { name: '한다른', phone: '01000009999' };

export const INSTITUTION = { name: '한빛가상훈련원', contact: '학습지원실 02-000-0000' };

export const COURSE = {
  id: 'C101',
  title: '직무 데이터 분석 기초',
  term: '3기',
  lesson: '5차시 · 표와 그래프로 읽기',
  lessonNumber: 5,
};

function trainee(
  id: TraineeId,
  memberId: string,
  person: Person,
  title: Text,
  story: Text,
  differs: Partial<Pick<Trainee, 'lms' | 'phones' | 'shown' | 'locked' | 'phoneClockOffsetMs'>> = {},
): Trainee {
  return {
    id,
    memberId,
    person,
    title,
    story,
    lms: person,
    phones: [{ device: 'new', registeredAs: person }],
    shown: 'new',
    locked: false,
    phoneClockOffsetMs: 0,
    ...differs,
  };
}

const hong = { name: '홍길동', phone: '01000001001' };
const lee = { name: '이하나', phone: '01000001002' };
const park = { name: '박보람', phone: '01000001003' };
const choi = { name: '최한결', phone: '01000001004' };
const jung = { name: '정다운', phone: '01000001005', birth: '19900131' };
const kang = { name: '강새벽', phone: '01000001006' };
const yoon = { name: '윤가온', phone: '01000001007' };

export const TRAINEES: readonly Trainee[] = [
  trainee(
    'fine',
    'trainee01',
    hong,
    { ko: '모두 정상', en: 'All is well' },
    {
      ko: '앱 등록 정보와 회원정보가 같습니다. 앱의 번호를 입력하면 인증됩니다.',
      en: 'The app is registered just as the site has it: the code in the app verifies.',
    },
  ),
  trainee(
    'unregistered',
    'trainee02',
    lee,
    { ko: '앱에 등록 안 함', en: 'Not registered' },
    {
      ko: 'mOTP 앱을 설치했지만 아직 등록하지 않았습니다.',
      en: 'The app is installed but nothing has been registered in it yet.',
    },
    { phones: [{ device: 'new', registeredAs: null }] },
  ),
  trainee(
    'wrong-phone',
    'trainee03',
    park,
    { ko: '번호를 잘못 등록함', en: 'Registered a wrong number' },
    {
      ko: '앱에 등록할 때 휴대폰 번호 한 자리를 다르게 적었습니다.',
      en: 'One digit of the phone number was mistyped when registering in the app.',
    },
    { phones: [{ device: 'new', registeredAs: { ...park, phone: '01000001033' } }] },
  ),
  trainee(
    'old-phone',
    'trainee04',
    choi,
    { ko: '휴대폰 번호를 바꿈', en: 'New phone number' },
    {
      ko: '앱에는 새 번호로 등록했지만 훈련기관의 회원정보는 예전 번호입니다.',
      en: 'The app is registered with the new number, but the institution still has the old one.',
    },
    { lms: { ...choi, phone: '01000002004' } },
  ),
  trainee(
    'locked',
    'trainee05',
    jung,
    { ko: '잠김', en: 'Locked' },
    {
      ko: '인증번호가 5번 넘게 일치하지 않아 mOTP가 잠겼습니다.',
      en: 'More than five codes did not match, so mOTP is locked.',
    },
    { locked: true },
  ),
  trainee(
    'clock-off',
    'trainee06',
    kang,
    { ko: '휴대폰 시계가 다름', en: 'Phone clock is off' },
    {
      ko: '휴대폰 시계가 3분 빨라 앱의 번호가 계속 일치하지 않습니다. 앱은 이 브라우저가 아니라 다른 휴대폰에 있으니, 시계를 확인할 때 ‘다른 휴대폰에 있습니다’를 골라 주세요.',
      en: 'The phone’s clock is three minutes fast, so its codes never match. The app is on another phone than this browser: in the clock check choose ‘On another phone’.',
    },
    { phoneClockOffsetMs: 180_000 },
  ),
  trainee(
    'two-phones',
    'trainee07',
    yoon,
    { ko: '휴대폰 두 대', en: 'Two phones' },
    {
      ko: '새 휴대폰에 등록한 뒤에도 이전 휴대폰의 번호를 보고 있습니다.',
      en: 'The new phone was registered last, but the trainee still reads the code on the old one.',
    },
    {
      phones: [
        { device: 'old', registeredAs: yoon },
        { device: 'new', registeredAs: yoon },
      ],
      shown: 'old',
    },
  ),
];
