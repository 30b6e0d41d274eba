// oxlint-disable max-lines -- texts in two languages, each beside its twin
import type { KnownPurpose } from '../core/purpose.js';

/** What the demo pages say. Korean is the master: every other language has its type. */

export type Lang = 'ko' | 'en';

/** What the page holds behind the verification, and what it says about it. */
interface PurposeTexts {
  /** As in the chooser. */
  name: string;
  /** The page's heading. */
  title: string;
  /** One line below it. */
  lead: string;
  /** The sentence over the widget. */
  gate: string;
  /** What is behind it. */
  stage: string;
  stageLocked: string;
  stageOpen: string;
  facts: readonly (readonly [term: string, value: string])[];
  action: string;
  /** After the action was pressed: the demo goes no further. */
  done: string;
}

export interface Texts {
  pageTitle: string;
  skip: string;
  demo: {
    label: string;
    chooser: string;
    trainee: string;
    purpose: string;
    language: string;
    fault: string;
    note: string;
    story: string;
    reset: string;
    resetFailed: string;
    otherPage: string;
    noServer: string;
    noServerHelp: string;
    /** Short: they stand beside each other on a phone. */
    toBar: string;
    toGate: string;
    toPhone: string;
  };
  noFault: string;
  site: {
    home: string;
    menu: string;
    classroom: string;
    menuRest: readonly string[];
    person: (maskedName: string) => string;
    imaginary: string;
    help: string;
  };
  course: {
    name: string;
    term: string;
    statusLocked: string;
    statusOpen: string;
    contents: string;
    progress: string;
    progressValue: (percent: number) => string;
    lessons: readonly string[];
    lesson: (number: number) => string;
    lessonDone: string;
    lessonNow: string;
    lessonLater: string;
  };
  gate: { region: string; why: string; done: string };
  phone: { title: string; note: string; frame: string };
  purposes: Record<KnownPurpose, PurposeTexts>;
}

const ko: Texts = {
  pageTitle: '한빛가상훈련원',
  skip: '본문으로 바로 가기',
  demo: {
    label: '데모',
    chooser: '데모 설정',
    trainee: '훈련생',
    purpose: '인증 목적',
    language: '언어',
    fault: '장애 상황',
    note: '항목을 고르면 페이지를 다시 불러옵니다.',
    story: '상황',
    reset: '처음부터',
    resetFailed: '처음으로 되돌리지 못했습니다. 데모 서버가 켜져 있는지 확인해 주세요.',
    otherPage: '스크립트 태그 페이지',
    noServer: '데모 서버에 연결하지 못했습니다.',
    noServerHelp: '터미널에서 npm start를 실행한 뒤 이 페이지를 새로 고쳐 주세요.',
    toBar: '안내',
    toGate: '본인 확인',
    toPhone: '휴대폰',
  },
  noFault: '없음 (정상)',
  site: {
    home: '한빛가상훈련원',
    menu: '주 메뉴',
    classroom: '나의 강의실',
    menuRest: ['수강 신청', '학습 자료', '질문과 답변', '공지 사항'],
    person: (maskedName) => `${maskedName} 님`,
    imaginary: '데모용으로 지어낸 훈련기관과 과정입니다. 나오는 사람과 번호는 모두 가상입니다.',
    help: '학습 문의:',
  },
  course: {
    name: '직무 데이터 분석 기초',
    term: '원격훈련 · 3기 · 8차시',
    statusLocked: '본인 확인 필요',
    statusOpen: '본인 확인 완료',
    contents: '차시 목록',
    progress: '과정 진도',
    progressValue: (percent) => `${percent}%`,
    lessons: [
      '데이터로 묻고 답하기',
      '데이터 모으기',
      '데이터 다듬기',
      '평균과 분포',
      '표와 그래프로 읽기',
      '관계와 비교',
      '보고서로 정리하기',
      '정리와 평가',
    ],
    lesson: (number) => `${number}차시`,
    lessonDone: '완료',
    lessonNow: '지금',
    lessonLater: '예정',
  },
  gate: {
    region: '본인 확인',
    why: '훈련생 본인이 학습하는지 mOTP 앱의 인증번호로 확인합니다.',
    done: '이어서 진행해 주세요',
  },
  phone: {
    title: '훈련생의 휴대폰',
    note: '휴대폰에서 mOTP 앱을 열고, 나온 번호를 본인 확인 칸에 입력해 보세요.',
    frame: '훈련생의 휴대폰: mOTP 앱',
  },
  purposes: {
    '00': {
      name: '과정 시작',
      title: '직무 데이터 분석 기초',
      lead: '과정을 처음 시작합니다. 입과 처리를 위해 본인 확인을 한 번 진행합니다.',
      gate: '과정을 시작하려면 본인 확인이 필요합니다',
      stage: '과정 안내',
      stageLocked: '본인 확인을 마치면 과정을 시작할 수 있습니다.',
      stageOpen: '과정을 시작할 수 있습니다.',
      facts: [
        ['구성', '8차시, 12시간'],
        ['수료 기준', '진도 80% 이상, 시험 60점 이상'],
        ['학습 기간', '시작한 날부터 30일'],
      ],
      action: '과정 시작하기',
      done: '입과 처리를 마쳤습니다. 실제 LMS에서는 1차시가 열립니다.',
    },
    '01': {
      name: '학습 진행',
      title: '5차시. 표와 그래프로 읽기',
      lead: '표에서 흐름을 찾고, 알맞은 그래프로 나타내는 방법을 배웁니다.',
      gate: '학습을 시작하려면 본인 확인이 필요합니다',
      stage: '강의 영상',
      stageLocked: '본인 확인을 마치면 영상을 볼 수 있습니다.',
      stageOpen: '영상을 볼 수 있습니다.',
      facts: [
        ['강사', '박하늘'],
        ['재생 시간', '24분 30초'],
        ['학습 자료', '교안 1개, 실습 파일 1개'],
      ],
      action: '영상 재생하기',
      done: '실제 LMS에서는 여기서 강의 영상이 재생됩니다.',
    },
    '02': {
      name: '시험',
      title: '최종 시험',
      lead: '1차시부터 8차시까지 배운 내용을 평가합니다.',
      gate: '시험에 응시하려면 본인 확인이 필요합니다',
      stage: '시험 안내',
      stageLocked: '본인 확인을 마치면 시험을 시작할 수 있습니다.',
      stageOpen: '시험을 시작할 수 있습니다.',
      facts: [
        ['문항', '20문항 (객관식 15, 단답형 5)'],
        ['시간', '40분, 시작하면 멈출 수 없음'],
        ['응시 횟수', '1회'],
      ],
      action: '시험 시작하기',
      done: '실제 LMS에서는 여기서 시험지가 열립니다.',
    },
    '03': {
      name: '과제',
      title: '과제. 판매 표를 그래프로 정리하기',
      lead: '판매 표를 읽고 그래프 두 개와 설명을 제출합니다.',
      gate: '과제를 제출하려면 본인 확인이 필요합니다',
      stage: '과제 제출',
      stageLocked: '본인 확인을 마치면 과제를 제출할 수 있습니다.',
      stageOpen: '과제를 제출할 수 있습니다.',
      facts: [
        ['작성한 파일', '과제_판매그래프.hwp (84KB)'],
        ['배점', '20점'],
        ['제출 횟수', '1회'],
      ],
      action: '과제 제출하기',
      done: '과제를 제출했습니다. 실제 LMS에서는 접수 번호가 나옵니다.',
    },
    '04': {
      name: '진행평가',
      title: '진행평가. 1~4차시',
      lead: '지금까지 배운 내용을 짧게 확인합니다.',
      gate: '진행평가에 응시하려면 본인 확인이 필요합니다',
      stage: '진행평가 안내',
      stageLocked: '본인 확인을 마치면 진행평가를 시작할 수 있습니다.',
      stageOpen: '진행평가를 시작할 수 있습니다.',
      facts: [
        ['문항', '5문항 (객관식)'],
        ['시간', '10분'],
        ['반영 비율', '20%'],
      ],
      action: '진행평가 시작하기',
      done: '실제 LMS에서는 여기서 진행평가가 열립니다.',
    },
    '99': {
      name: '기타',
      title: '수강 이력 확인',
      lead: '본인만 볼 수 있는 학습 기록입니다.',
      gate: '계속하려면 본인 확인이 필요합니다',
      stage: '수강 이력',
      stageLocked: '본인 확인을 마치면 수강 이력을 볼 수 있습니다.',
      stageOpen: '수강 이력을 볼 수 있습니다.',
      facts: [
        ['수강한 과정', '3개'],
        ['수료한 과정', '2개'],
        ['진행 중', '직무 데이터 분석 기초'],
      ],
      action: '수강 이력 보기',
      done: '실제 LMS에서는 여기서 수강 이력이 열립니다.',
    },
  },
};

const en: Texts = {
  pageTitle: 'Hanbit Virtual Training Institute',
  skip: 'Skip to the lesson',
  demo: {
    label: 'Demo',
    chooser: 'Demo settings',
    trainee: 'Trainee',
    purpose: 'Purpose',
    language: 'Language',
    fault: 'Fault',
    note: 'A choice reloads the page.',
    story: 'Story',
    reset: 'Start over',
    resetFailed: 'The demo could not be reset. Please check that the demo server is running.',
    otherPage: 'Script-tag page',
    noServer: 'The demo server cannot be reached.',
    noServerHelp: 'Run npm start in a terminal, then reload this page.',
    toBar: 'What to do',
    toGate: 'Verification',
    toPhone: 'Phone',
  },
  noFault: 'None (all is well)',
  site: {
    home: 'Hanbit Virtual Training Institute',
    menu: 'Main menu',
    classroom: 'My classroom',
    menuRest: ['Courses', 'Materials', 'Questions', 'Notices'],
    person: (maskedName) => maskedName,
    imaginary: 'Institute and course are invented for this demo, and so are all people and numbers.',
    help: 'Help with your course:',
  },
  course: {
    name: 'Data analysis for work: basics',
    term: 'Remote training · term 3 · 8 lessons',
    statusLocked: 'Verification needed',
    statusOpen: 'Verified',
    contents: 'Lessons',
    progress: 'Course progress',
    progressValue: (percent) => `${percent}%`,
    lessons: [
      'Asking data questions',
      'Collecting data',
      'Cleaning data',
      'Averages and spread',
      'Reading tables and charts',
      'Relations and comparisons',
      'Writing it up',
      'Summary and test',
    ],
    lesson: (number) => `Lesson ${number}`,
    lessonDone: 'Done',
    lessonNow: 'Now',
    lessonLater: 'Later',
  },
  gate: {
    region: 'Verification',
    why: 'The code in your mOTP app shows that it is you who is taking the course.',
    done: 'Please go on',
  },
  phone: {
    title: 'The trainee’s phone',
    note: 'Open the mOTP app on this phone and type the number that it shows into the verification field.',
    frame: 'The trainee’s phone: mOTP app',
  },
  purposes: {
    '00': {
      name: 'Course start',
      title: 'Data analysis for work: basics',
      lead: 'You are about to start this course. We verify once that it is you who enrols.',
      gate: 'To start the course, please verify that it is you',
      stage: 'About the course',
      stageLocked: 'You can start the course once you are verified.',
      stageOpen: 'You can start the course now.',
      facts: [
        ['Content', '8 lessons, 12 hours'],
        ['To pass', '80% progress, 60 points in the test'],
        ['Time', '30 days from the start'],
      ],
      action: 'Start the course',
      done: 'You are enrolled. A real LMS opens lesson 1 here.',
    },
    '01': {
      name: 'Lesson',
      title: 'Lesson 5. Reading tables and charts',
      lead: 'How to find the pattern in a table, and the right chart for it.',
      gate: 'To start the lesson, please verify that it is you',
      stage: 'Lecture',
      stageLocked: 'You can watch the video once you are verified.',
      stageOpen: 'You can watch the video now.',
      facts: [
        ['Lecturer', 'Park Haneul'],
        ['Length', '24 min 30 s'],
        ['Materials', '1 handout, 1 exercise file'],
      ],
      action: 'Play the video',
      done: 'A real LMS plays the lecture here.',
    },
    '02': {
      name: 'Test',
      title: 'Final test',
      lead: 'The test covers lessons 1 to 8.',
      gate: 'To take the test, please verify that it is you',
      stage: 'About the test',
      stageLocked: 'You can start the test once you are verified.',
      stageOpen: 'You can start the test now.',
      facts: [
        ['Questions', '20 (15 multiple choice, 5 short answers)'],
        ['Time', '40 minutes, without a pause'],
        ['Attempts', '1'],
      ],
      action: 'Start the test',
      done: 'A real LMS opens the test here.',
    },
    '03': {
      name: 'Assignment',
      title: 'Assignment. From a sales table to charts',
      lead: 'Read the sales table and hand in two charts with a short text.',
      gate: 'To hand in the assignment, please verify that it is you',
      stage: 'Hand in',
      stageLocked: 'You can hand in the assignment once you are verified.',
      stageOpen: 'You can hand in the assignment now.',
      facts: [
        ['Your file', 'sales-charts.docx (84 KB)'],
        ['Points', '20'],
        ['Attempts', '1'],
      ],
      action: 'Hand in the assignment',
      done: 'The assignment is handed in. A real LMS shows a receipt here.',
    },
    '04': {
      name: 'Progress test',
      title: 'Progress test. Lessons 1 to 4',
      lead: 'A short check of what you have learned so far.',
      gate: 'To take the progress test, please verify that it is you',
      stage: 'About the progress test',
      stageLocked: 'You can start the progress test once you are verified.',
      stageOpen: 'You can start the progress test now.',
      facts: [
        ['Questions', '5 (multiple choice)'],
        ['Time', '10 minutes'],
        ['Weight', '20%'],
      ],
      action: 'Start the progress test',
      done: 'A real LMS opens the progress test here.',
    },
    '99': {
      name: 'Other',
      title: 'Course record',
      lead: 'Your learning record is for your eyes only.',
      gate: 'To go on, please verify that it is you',
      stage: 'Your record',
      stageLocked: 'You can see your record once you are verified.',
      stageOpen: 'You can see your record now.',
      facts: [
        ['Courses taken', '3'],
        ['Courses passed', '2'],
        ['In progress', 'Data analysis for work: basics'],
      ],
      action: 'Show my record',
      done: 'A real LMS opens the record here.',
    },
  },
};

export const texts: Record<Lang, Texts> = { ko, en };
