// oxlint-disable max-lines -- one language, one file
/**
 * Korean, the master: every other locale has its type. Rules and fixed terms: wording.md. “…” marks what stands on a
 * button of the app or the institution.
 */
export const ko = {
  title: 'mOTP 인증',
  purpose: {
    '00': '과정 시작 전 본인 확인',
    '01': '학습 진행 본인 확인',
    '02': '시험 응시 전 본인 확인',
    '03': '과제 제출 전 본인 확인',
    '04': '진행평가 응시 전 본인 확인',
    '99': '본인 확인',
  },
  /** Names the choice of language, also for who does not read this one. */
  language: '언어 · Language',
  field: {
    label: 'mOTP 인증번호 (숫자 6자리)',
    hint: '휴대폰 mOTP 앱에 지금 보이는 6자리입니다.',
    autoSubmit: '6자리를 모두 입력하면 바로 확인합니다.',
  },
  /** Under the two pictures of the first screen, in short: what it is, and where it is used. */
  secrets: {
    password: '앱 비밀번호 4자리',
    passwordUse: '앱을 열 때만',
    code: '인증번호 6자리',
    codeUse: '위에 입력',
  },
  submit: '인증하기',
  /** Sends a code in spite of the doubt that is shown (`doubt`). */
  anyway: '이 인증번호 그대로 보내기',
  checking: '확인하고 있습니다',
  countdown: {
    /** Each of these stands alone, left of the seconds. */
    label: '새 인증번호까지',
    seconds: '{{count}}초',
    device: '새 인증번호까지 (이 기기의 시계)',
    ending: '곧 새 인증번호가 나옵니다.',
    changed: '앱의 인증번호가 바뀌었습니다.',
  },
  /** Here and in `paste`, `mismatch` and `doubt`: the first line stands bold at the field and is short: what to do. Below it, why. */
  entry: {
    empty: '앱에 보이는 6자리를 입력해 주세요.\n문자로 오지 않고 mOTP 앱에 나옵니다.',
    'app-password':
      '앱에 나오는 6자리를 입력해 주세요.\n4자리라서 보내지 않았습니다.\n앱 비밀번호(4자리)는 앱을 열 때만 씁니다.',
    'too-short': '앱에 보이는 6자리를 모두 입력해 주세요.\n{{count}}자리를 입력했습니다.',
    'too-long': '앱에 보이는 6자리만 입력해 주세요.\n6자리보다 많습니다.',
    'not-arrived': '지금 보이는 6자리를 다시 입력해 주세요.\n인증번호가 전달되지 않았습니다.',
  },
  paste: {
    'no-digits': '앱에 보이는 6자리를 입력해 주세요.\n붙여넣은 글에 인증번호가 없어 넣지 않았습니다.',
    'too-few': '6자리를 모두 복사해 주세요.\n붙여넣은 숫자가 6자리보다 적어 넣지 않았습니다.',
    'too-many': '6자리만 복사해 주세요.\n붙여넣은 숫자가 6자리보다 많아 넣지 않았습니다.',
    several: '인증번호만 복사해 주세요.\n붙여넣은 글에 6자리 숫자가 여러 개라서 넣지 않았습니다.',
  },
  mismatch: {
    first: '인증번호가 일치하지 않습니다.\n앱의 6자리를 다시 입력해 주세요.',
    /** From the second on; also while the next code is typed. */
    again: '이 화면에서 {{count}}번 일치하지 않았습니다.',
    /** At the field from the second on, over what to check. */
    check: '아래를 확인하고 다시 입력해 주세요.',
    /** The rule of the lock, from the first mismatch on: more than five lock, so the sixth does; earlier ones count, also of other pages. */
    rule: '6번 일치하지 않으면 mOTP가 잠깁니다(전에 틀린 것도 셉니다).',
    /** In place of `rule`, if the host knows how many are left. */
    left: '{{count}}번 더 일치하지 않으면 mOTP가 잠깁니다.',
    /** In place of the hint while the next one may lock. */
    danger: '다음에 일치하지 않으면 잠길 수 있습니다.',
    /** The same where it is sure: the sixth. */
    next: '다음에 일치하지 않으면 잠깁니다.',
    /** With either of the two before, and before the code that may lock is sent. */
    undo: '잠겨도 풀 수 있습니다.',
    /** Folds the causes out after the first mismatch. */
    unfold: '계속 일치하지 않나요?',
    /** What may be wrong: `changed` as a fact above the others, which are questions of one line that lead on. */
    causes: {
      changed: '인증번호는 1분마다 바뀝니다.',
      clock: '휴대폰 시계가 맞나요?',
      phone: '마지막으로 등록한 휴대폰인가요?',
      member: '등록한 정보가 회원정보와 같나요?',
    },
  },
  doubt: {
    'refused-already':
      '앱과 같으면 아래를 확인해 주세요.\n일치하지 않은 인증번호라서 다시 보내지 않았습니다.',
    offline: '인터넷 연결을 확인하고 다시 눌러 주세요.\n인터넷에 연결되어 있지 않아 아직 보내지 않았습니다.',
    paused: '잠시 기다려 주세요.\n짧은 시간에 요청이 많았습니다. 20초쯤 뒤에 새 인증번호를 입력해 주세요.',
    'sent-already':
      '앱에 새 인증번호가 나오면 입력해 주세요.\n이미 보낸 인증번호라서 다시 보내지 않았습니다.',
    'used-already':
      '앱에 새 인증번호가 나오면 입력해 주세요.\n앞의 확인에 쓴 인증번호라서 아직 보내지 않았습니다.',
    stale: '앱의 새 6자리를 입력해 주세요.\n인증번호가 바뀌었습니다.\n아직 보내지 않았습니다.',
    ending: '새 인증번호가 나오면 입력해 주세요.\n곧 인증번호가 바뀝니다.\n아직 보내지 않았습니다.',
    'may-lock':
      '아직 보내지 않았으니 먼저 확인해 주세요.\n앱과 같으면 그대로 보내 주세요.\n잠겨도 풀 수 있습니다.',
  },
  registeredAgain: '앱에 이름과 휴대폰 번호를 등록한 뒤, 나오는 6자리를 입력해 주세요.',
  /** After a reset of what was verified: a code is asked for once more, for another purpose. */
  onceMore: '앞의 확인은 마쳤습니다. 이번에는 새 인증번호를 입력해 주세요.',
  /** AP005: one question, then the steps of its answer. */
  unregistered: {
    title: '앱 등록이 없거나 회원정보와 다릅니다',
    /** The title for who registered by the answer, and what to do in place of the question. */
    again: '등록했지만 아직 확인되지 않습니다\n훈련기관에 회원정보 확인을 요청해 주세요.',
    /** Over name and number, as the institution has them, and what their stars are. */
    member: '훈련기관 회원정보 · 별표(*)는 가린 글자',
    name: '이름',
    phone: '휴대폰 번호',
    ask: '이 정보가 지금도 맞나요?',
    /** The answers, with their steps below: of `old`, and of the others. */
    right: '맞습니다',
    old: '바뀌었습니다',
    never: '앱에 등록한 적이 없습니다',
    /** Back from the steps to the question. */
    change: '다른 답 고르기',
    /** Also of who never did: “mOTP 등록 초기화” forgets name, number and app password. */
    registerSteps: [
      '앱을 열어 주세요. 등록 화면이 아니면 “mOTP 등록 초기화”를 눌러 주세요. 앱 등록만 새로 합니다.',
      '이름과 휴대폰 번호를 별표(*) 없이 똑같이 등록해 주세요.',
      '앱 비밀번호(4자리)를 정하고, 앱에 나오는 6자리를 입력해 주세요.',
    ],
    oldSteps: [
      '훈련기관에 회원정보 변경을 먼저 요청해 주세요.',
      '바뀐 뒤에 앱에서 “mOTP 등록 초기화”를 누르고 새 정보로 등록해 주세요.',
      '앱에 나오는 6자리를 입력해 주세요.',
    ],
    /** For names of foreigners, where one letter makes the difference. */
    spelling: '이름은 띄어쓰기, 대소문자도 같아야 합니다.',
    done: '등록을 마쳤으면 인증번호 입력하기',
    /** To the steps: beside the field after that, and where the digits are the same. */
    steps: '등록 방법 보기',
    /** Folds out a check that stays in the page: the last digits that the trainee believes to have registered, against the mask. */
    lastDigitsOpen: '앱에 등록한 번호와 비교하기',
    lastDigits: '앱에 등록한 휴대폰 번호의 뒤 4자리',
    lastDigitsSame: '입력한 번호는 회원정보와 같습니다. 앱에 다르게 적었을 수 있으니 다시 등록해 주세요.',
    lastDigitsDifferent:
      '회원정보와 다릅니다.\n입력한 숫자({{digits}})가 지금 쓰는 휴대폰 번호의 뒤 4자리인가요?',
    /** The two answers to that question, which stand alone below. */
    lastDigitsMine: '입력한 번호를 지금 씁니다',
    lastDigitsNot: '입력한 번호를 지금 쓰지 않습니다',
    lastDigitsSafe: '앱 비밀번호(4자리)가 아닙니다. 여기서만 비교하고 보내지 않습니다.',
  },
  locked: {
    title: 'mOTP가 잠겼습니다',
    /** In place of the title for who only says that the app shows AP011. */
    titleApp: '앱에 ‘등록실패’가 나오나요?',
    why: '전에 틀린 것까지 인증번호(6자리)가 6번 일치하지 않았습니다.',
    whyApp: '나오면 mOTP가 잠긴 것입니다. 잠금을 먼저 풀어 주세요.',
    how: '본인 명의 휴대폰으로 본인인증하면 바로 풀립니다.',
    /** The way out, as a few words each. `register` for who comes from the app's AP011. */
    path: {
      verify: '휴대폰 본인인증',
      unlocked: '잠금 풀림',
      register: '앱에 다시 등록',
      code: '인증번호 입력',
    },
    noPhone: '본인 명의 휴대폰이 없나요?',
    noPhoneHow: '훈련기관에 잠금 풀기(인증 제한 초기화)를 요청해 주세요.',
    unlock: '휴대폰 본인인증하고 잠금 풀기',
    noReset: '앱의 “mOTP 등록 초기화”로는 풀리지 않습니다.',
    /** Back to the field: for who came by the app's word, and for who was unlocked elsewhere. */
    back: '나오지 않습니다. 인증번호 입력으로 돌아가기',
    backUnlocked: '훈련기관에서 잠금을 풀어 주었나요?',
    /** Why it is still locked. Of an alternative verification the same is said, but for `cancelled`. */
    notice: {
      cancelled: '본인인증을 마치지 않았습니다. 잠금이 아직 풀리지 않았습니다.',
      blocked: '본인인증 창이 열리지 않았습니다. 팝업 차단을 해제하고 다시 눌러 주세요.',
      'window-closed':
        '본인인증 결과를 아직 받지 못했습니다. 본인인증 창이 열려 있으면 그 창에서 마쳐 주세요. 창을 닫았으면 다시 눌러 주세요.',
      'someone-else':
        '본인인증한 사람이 회원정보와 다릅니다. 본인 명의 휴대폰으로 다시 하고, 그래도 다르면 훈련기관에 회원정보 확인을 요청해 주세요.',
      expired: '본인인증 시간이 지났습니다. 다시 본인인증해 주세요.',
      provider: '본인인증 서비스에 문제가 있어 마치지 못했습니다. 잠시 뒤에 다시 시도해 주세요.',
      network: '연결이 끊겨 본인인증 결과를 받지 못했습니다. 연결을 확인하고 다시 시도해 주세요.',
      refused: '본인인증은 마쳤지만 인증번호를 대신하지 못했습니다. 훈련기관에 알려 주세요.',
      unknown: '본인인증 결과를 받지 못했습니다. 이미 확인되었을 수 있으니 훈련기관에 문의해 주세요.',
      'signed-out': '로그인이 끊겼습니다. 페이지를 새로고침한 뒤 다시 로그인해 주세요.',
      limit: '오늘 할 수 있는 휴대폰 본인인증 횟수를 넘었습니다. 훈련기관에 문의해 주세요.',
      'still-locked': '잠금을 풀지 못했습니다. 본인인증을 다시 하거나 훈련기관에 알려 주세요.',
      'locked-again':
        'mOTP가 아직 잠겨 있습니다. 1분 뒤 새 인증번호를 입력해 보고, 그래도 잠겨 있으면 훈련기관에 알려 주세요.',
      unregistered:
        '회원정보와 같은 mOTP 등록을 찾지 못해 잠금을 풀지 못했습니다. 훈련기관에 회원정보 확인을 요청해 주세요.',
      misconfigured: '훈련기관 사이트에 문제가 있어 마치지 못했습니다. 훈련기관에 알려 주세요.',
      throttled: '짧은 시간에 요청이 많았습니다. 잠시 뒤에 다시 시도해 주세요.',
      'clear-unknown': '잠금이 풀렸는지 알 수 없습니다. 인증번호를 입력해 보거나 본인인증을 다시 해 주세요.',
    },
  },
  identity: {
    title: '휴대폰 본인인증을 기다리고 있습니다',
    body: '휴대폰 본인인증 창에서 진행해 주세요. 마치면 이 화면으로 돌아옵니다. 창이 보이지 않으면 다른 창이나 탭을 확인해 주세요.',
    cancel: '본인인증 그만하기',
  },
  redirecting: {
    title: '휴대폰 본인인증 화면으로 이동합니다',
    body: '마치면 이 화면으로 돌아옵니다.',
  },
  clearing: {
    title: '잠금을 풀고 있습니다',
    body: '잠시 기다려 주세요.',
  },
  unlocked: {
    agency: '잠금이 풀렸습니다. 앱에 지금 보이는 6자리를 입력해 주세요.',
    app: '잠금이 풀렸습니다. 앱에서 다시 등록하고, 앱에 나오는 6자리를 입력해 주세요.',
  },
  misconfigured: {
    title: '지금은 인증할 수 없습니다',
    body: '훈련기관 사이트에 문제가 있습니다. 인증번호가 일치하지 않은 것은 아닙니다.',
    retry: '다시 입력하기',
  },
  unavailable: {
    'no-answer': 'mOTP 서버가 응답하지 않습니다.',
    'agency-fault': 'mOTP 서버에 문제가 있습니다.',
    'app-registration': '앱 등록에 문제가 있습니다.',
    'unknown-code': '지금은 인증번호를 확인하지 못했습니다.',
    unreadable: '지금은 인증번호를 확인하지 못했습니다.',
    'signed-out': '페이지를 새로고침한 뒤 다시 로그인해 주세요.\n로그인이 끊겼습니다.',
    unknown:
      '방금 인증번호가 확인되었는지 알 수 없습니다. 새 인증번호가 나오면 입력하고, 계속되면 훈련기관에 알려 주세요.',
  },
  verified: {
    title: '본인 확인을 마쳤습니다',
    /** `time`: of the agency, in the locale's way. */
    body: '{{time}}에 마쳤습니다. 이어서 진행할 수 있습니다.',
    /** The button of a host that says what comes next, and not by what words. */
    next: '계속하기',
  },
  institution: {
    label: '훈련기관',
    contact: '연락처',
    generic: '수강 중인 훈련기관에 문의해 주세요.',
  },
  /** To be read out on the phone. */
  code: '오류 코드',
  help: {
    open: '도움말 보기',
    close: '도움말 닫기',
    /** Back from a topic to the list. */
    back: '다른 도움말 보기',
    /** At the end of whatever is open, back to the field; without a field, `close`. */
    toCode: '인증번호 입력으로 돌아가기',
    /** Heading over the drawn screens. */
    choose: '휴대폰 mOTP 앱에 지금 무엇이 보이나요?',
    /** Under the drawn screens, which are what the app shows in a few words. */
    screens: {
      password: '비밀번호를 묻습니다',
      code: '6자리가 나옵니다',
      register: '등록 화면',
      ap005: 'AP005',
      ap011: 'AP011',
      none: '앱이 없습니다',
    },
    screensNote: '실제 화면과 조금 다를 수 있습니다.',
    others: '다른 도움말',
    /** Heading over whom to ask, below all topics. */
    none: '맞는 것이 없나요?',
    /** The button that leads to the locked state; in the locked state it closes the help. */
    toUnlock: '잠금 풀기로 가기',
    /** Under every topic that advises “mOTP 등록 초기화” while no lock is known; with the link `toUnlock`. */
    ifAp011: 'mOTP가 잠겼으면 잠금을 먼저 풀어 주세요.',
    /** Before the steps of every topic in the locked state. */
    lockedFirst: '잠겨 있습니다. 잠금을 먼저 풀어 주세요.',
    /** `lead` says why, `lines` are steps; `other` is another case with its own heading, `alternative` if the host allows it. */
    topics: {
      mismatch: {
        title: '인증번호가 일치하지 않을 때',
        lead: '인증번호는 1분마다 바뀝니다. 6번 일치하지 않으면 mOTP가 잠깁니다(전에 틀린 것도 셉니다).',
        lines: [
          '앱을 열고 지금 보이는 6자리를 입력해 주세요.',
          '휴대폰 설정에서 날짜와 시간을 ‘자동’으로 맞춰 주세요.',
          '휴대폰이 여러 대이면 가장 최근에 등록한 휴대폰을 써 주세요.',
          '앱의 이름, 휴대폰 번호가 회원정보와 다르면 “mOTP 등록 초기화”를 누르고 똑같이 등록해 주세요.',
        ],
      },
      ap005: {
        title: '앱 등록 정보가 다를 때 (AP005)',
        lead: '‘등록되지 않은 사용자입니다’: 앱 등록이 없거나 회원정보와 다릅니다.',
      },
      ap011: {
        title: '잠겼을 때 (AP009, AP011)',
        lead: '잠긴 채로 앱에 다시 등록하면 ‘사용자 등록실패(… 5회 실패 사용자)’가 나옵니다. 앱 비밀번호(4자리)가 아니라 인증번호(6자리)가 5번 넘게 일치하지 않은 것입니다.',
        lines: [
          '휴대폰 본인인증으로 잠금을 풀어 주세요.',
          '앱에 이름과 휴대폰 번호를 다시 등록해 주세요.',
          '앱에 나오는 6자리를 입력해 주세요.',
        ],
      },
      password: {
        title: '앱 비밀번호(4자리)를 잊었을 때',
        lead: '앱 비밀번호(4자리)는 계속 다르게 입력해도 오류가 나오거나 잠기지 않습니다.',
        lines: [
          '기억나지 않으면 앱에서 “mOTP 등록 초기화”를 눌러 주세요. 앱 등록만 새로 합니다.',
          '이름과 휴대폰 번호를 회원정보와 똑같이 입력하고 새 앱 비밀번호(4자리)를 정해 주세요.',
          '앱에 나오는 6자리를 입력해 주세요.',
        ],
      },
      'wrong-registration': {
        title: '앱 등록 방법, 다르게 등록했을 때',
        lead: '앱에 등록한 이름과 휴대폰 번호는 회원정보와 같아야 합니다.',
      },
      changed: {
        title: '번호나 이름이 바뀌었을 때',
        lead: '회원정보를 먼저 바꾸고, 그다음 앱에 다시 등록합니다.',
        otherTitle: '휴대폰만 바뀌었으면',
        other: ['새 휴대폰의 앱에 회원정보와 똑같이 등록해 주세요.'],
      },
      'several-phones': {
        title: '휴대폰이 여러 대일 때',
        lead: '가장 최근에 등록한 휴대폰에 나오는 인증번호만 쓸 수 있습니다.',
        lines: ['가장 최근에 등록한 휴대폰에서 앱을 열고 지금 보이는 6자리를 입력해 주세요.'],
        otherTitle: '다른 휴대폰을 쓰려면',
        other: ['쓰려는 휴대폰의 앱에서 “mOTP 등록 초기화”를 누르고 회원정보와 똑같이 등록해 주세요.'],
      },
      clock: {
        title: '휴대폰 시계 확인하기',
        lead: '휴대폰 시계가 맞지 않으면 인증번호가 계속 일치하지 않습니다.',
        lines: [
          '휴대폰 설정에서 날짜와 시간을 ‘자동’으로 맞춰 주세요.',
          '맞춘 뒤 앱의 새 6자리를 입력해 주세요.',
        ],
      },
      'no-app': {
        title: '앱이 없거나 못 쓸 때',
        lead: 'mOTP는 휴대폰 앱에 나오는 6자리로 본인을 확인하는 방법입니다.',
        lines: [
          '앱이 없으면 훈련기관에 설치 방법을 문의해 주세요.',
          '앱을 쓸 수 없으면 다른 방법이 있는지 훈련기관에 문의해 주세요.',
        ],
        alternative: [
          '아래의 ‘휴대폰 본인인증으로 대신하기’ 버튼을 눌러 주세요.',
          '앱이 없으면 훈련기관에 설치 방법을 문의해 주세요.',
        ],
      },
    },
  },
  clockCheck: {
    /** Asked on a phone, which may have the app: then its own clock is compared, and nothing is to be pressed. */
    hereAsk: 'mOTP 앱이 이 휴대폰에 있나요?',
    here: '있습니다',
    elsewhere: '다른 휴대폰에 있습니다',
    /** Over the agency's time, to the minute: whoever answers has to look at both. */
    compare: '휴대폰 시계를 봐 주세요. 이 시각과 같은가요?',
    now: '지금 시각',
    same: '같습니다',
    different: '다릅니다',
    differentResult: '휴대폰 시계가 맞지 않습니다.',
    /** After the minutes: the seconds, by two presses. */
    intro: '이제 초를 확인합니다. 앱의 인증번호가 바뀌는 순간에 아래 버튼을 눌러 주세요.',
    /** Takes away the fear of the lock. */
    safe: '여기서는 인증번호를 보내지 않아 mOTP가 잠기지 않습니다.',
    /** Only if the host gives no agency time. */
    device: '이 기기의 시계와 비교하므로 그 시계가 맞아야 합니다.',
    press: '지금 바뀌었습니다',
    /** After the first press. */
    once: '한 번 더 확인합니다. 다음에 바뀌는 순간에 같은 버튼을 눌러 주세요.',
    fast: '휴대폰 시계가 약 {{count}}초 빠릅니다.',
    slow: '휴대폰 시계가 약 {{count}}초 느립니다.',
    fastMinutes: '휴대폰 시계가 약 {{count}}분 빠릅니다.',
    slowMinutes: '휴대폰 시계가 약 {{count}}분 느립니다.',
    fine: '휴대폰 시계가 맞습니다. 다른 원인을 확인해 주세요.',
    unclear: '두 번 누른 결과가 서로 다릅니다. 다시 확인해 주세요.',
    android: {
      title: '안드로이드 (삼성 갤럭시 등)',
      lines: [
        '‘설정’, ‘일반’, ‘날짜 및 시간’을 차례로 눌러 주세요.',
        '‘날짜 및 시간 자동 설정’을 켜 주세요.',
      ],
    },
    iphone: {
      title: '아이폰',
      lines: ['‘설정’, ‘일반’, ‘날짜 및 시간’을 차례로 눌러 주세요.', '‘자동으로 설정’을 켜 주세요.'],
    },
    again: '시계 확인 처음부터 하기',
  },
  support: {
    /** Opens the form of what the institution needs to know. */
    open: '훈련기관에 알릴 내용 적기',
    title: '훈련기관에 알릴 내용',
    /** Over a Korean sentence for who does not speak it, and its meaning: never in Korean. */
    korean: '한국어',
    /** Blanks, only where nobody but the trainee can fill them in: without onSupport. This is not the number that the institution may still have. */
    phone: '지금 쓰는 휴대폰 번호',
    account: '아이디 (선택)',
    course: '과정 (선택)',
    situation: '상황',
    choose: '고르거나 아래에 적어 주세요',
    situations: {
      mismatch: '인증번호가 계속 맞지 않습니다',
      registration: '앱 등록이 확인되지 않습니다',
      changed: '번호나 이름이 바뀌었습니다',
      locked: '잠금이 풀리지 않습니다',
      'no-phone': '본인 명의 휴대폰이 없습니다',
      'no-app': '앱을 쓸 수 없습니다',
      fault: '지금은 인증할 수 없습니다',
    },
    details: '자세한 상황 (비밀번호는 빼고)',
    /** At its field, what is missing there. */
    errors: {
      name: '이름을 적어 주세요.',
      phone: '번호를 다 적어 주세요.',
      situation: '상황을 고르거나 적어 주세요.',
    },
    /** What becomes of it, before one fills it in. */
    privacy: '여기서 보내거나 저장하지 않습니다. 복사해서 훈련기관에 알려 주세요.',
    privacySend: '이 화면에서 시도한 기록과 함께 보냅니다. 인증번호는 들어 있지 않습니다.',
    copy: '알릴 내용 복사하기',
    copied: '복사했습니다. 훈련기관에 보낼 문자나 메일에 붙여넣거나, 전화해서 읽어 주세요.',
    copyFailed: '복사하지 못했습니다. 아래 내용을 직접 복사하거나, 전화해서 읽어 주세요.',
    /** Instead of copying, if the host takes the report (onSupport). */
    send: '보내기',
    sent: '훈련기관에 보냈습니다.',
    sendFailed: '보내지 못했습니다. 아래 내용을 복사해서 훈련기관에 알려 주세요.',
  },
  alternative: {
    button: '휴대폰 본인인증으로 대신하기',
    /** Only where a lock is known. */
    noUnlock: '이 방법으로는 잠금이 풀리지 않습니다.',
    checking: '본인인증 결과를 확인하고 있습니다',
    cancelled: '본인인증을 마치지 않았습니다. 본인 확인이 아직 되지 않았습니다.',
  },
  identityWindow: {
    /** In brackets after the words of a button that opens it. */
    new: '새 창',
    /** The real link, when the window was blocked. */
    open: '본인인증 창 열기',
    /** Where that link is, in place of `locked.notice.blocked`. */
    blocked: '본인인증 창이 열리지 않았습니다. 아래의 ‘본인인증 창 열기’를 눌러 주세요.',
    redirect: '이 창에서 진행하기',
    redirectNote: '이 화면을 떠났다가, 본인인증을 마치면 돌아옵니다.',
  },
  resumeRefused:
    '이 화면에서 시작한 본인인증이 아니거나 시간이 지났습니다. 인증번호를 입력해 주세요. 아직 잠겨 있으면 다시 본인인증할 수 있습니다.',
};

export type Korean = typeof ko;

/** A language may say it in another way of one. i18next's rule: `left_one` of one, `left` of all else. */
export type Messages = Korean & {
  countdown: { seconds_one?: string };
  entry: { 'too-short_one'?: string };
  mismatch: { left_one?: string };
};
