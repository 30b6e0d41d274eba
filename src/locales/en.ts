// oxlint-disable max-lines -- one language, one file
import type { Messages } from './ko.js';

/** English. The Korean words on buttons of the app and the institution stay in quotation marks (wording.md). */
export const en: Messages = {
  title: 'mOTP verification',
  purpose: {
    '99': 'Confirm it’s you',
    '00': 'Confirm it’s you before the course',
    '01': 'Confirm it’s you to continue',
    '02': 'Confirm it’s you before the test',
    '03': 'Confirm it’s you before the assignment',
    '04': 'Confirm it’s you before the progress test',
  },
  language: 'Language',
  field: {
    label: 'mOTP code (6 digits)',
    hint: 'The 6 digits in your mOTP app now.',
    autoSubmit: 'The code is checked as soon as you have typed all 6 digits.',
  },
  secrets: {
    password: 'App password',
    passwordUse: '4 digits, to open it',
    code: 'Code',
    codeUse: '6 digits, enter above',
  },
  submit: 'Verify',
  anyway: 'Send this code anyway',
  checking: 'Checking',
  countdown: {
    label: 'New code in',
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    device: 'By this device’s clock',
    ending: 'The code changes soon.',
    changed: 'The code has changed.',
  },
  entry: {
    empty: 'Enter the 6-digit code.',
    'app-password':
      'You entered 4 digits.\nNot the app password (4 digits): enter the 6 digits that come after you open the app.',
    'too-short_one': 'You entered {{count}} digit.\nEnter all 6 digits that the app shows.',
    'too-short_other': 'You entered {{count}} digits.\nEnter all 6 digits that the app shows.',
    'too-long': 'More than 6 digits.\nEnter only the 6 digits that the app shows.',
    'not-arrived': 'The code did not arrive.\nEnter the 6 digits that the app shows now again.',
  },
  paste: {
    'no-digits':
      'There is no code in this text.\nThe pasted text was left out. Enter the 6 digits that the app shows.',
    'too-few': 'Fewer than 6 digits.\nThe pasted digits were left out. Copy all 6 digits.',
    'too-many': 'More than 6 digits.\nThe pasted digits were left out. Copy only the 6 digits.',
    several: 'Several 6-digit numbers.\nThe pasted text was left out. Copy the code alone.',
  },
  mismatch: {
    first: 'The code does not match.\nEnter the 6 digits that the app shows now.',
    again_one: '{{count}} code did not match here.',
    again_other: '{{count}} codes did not match here.',
    rule: 'More than 5 (the 6th), other pages included, lock mOTP.',
    left_one: '{{count}} more that does not match locks mOTP.',
    left_other: '{{count}} more that do not match lock mOTP.',
    unfold: 'Does it keep failing?',
    causes: {
      changed: 'The code changes each minute.',
      clock: 'Is your phone’s clock right?',
      phone: 'Is it the phone registered last?',
      member: 'Do app and site have the same details?',
    },
  },
  doubt: {
    'refused-already':
      'It did not match before.\nThis is the same code, so it was not sent again. Enter the next one when the app shows it.',
    offline: 'You are not online.\nNothing was sent yet. Check the connection, then press again.',
    paused: 'Wait a moment.\nThere were too many requests. Enter a new code in about 20 seconds.',
    'sent-already':
      'This code was sent already.\nIt was not sent again. Enter the next one when the app shows it.',
    'used-already':
      'This code was used just before.\nNothing was sent yet. Enter the next one when the app shows it.',
    stale: 'The code has changed.\nNothing was sent yet. Enter the 6 digits that the app shows now.',
    ending: 'The code is about to change.\nNothing was sent yet. Enter the new code when it appears.',
    'may-lock':
      'Nothing was sent yet.\nIf this one does not match either, mOTP may lock. Check the points below, then enter a new code.',
  },
  throttled: 'Wait a moment.\nThere were too many requests. Enter a new code in about 20 seconds.',
  registeredAgain:
    'Register your name (이름) and number (휴대폰 번호) in the app, then enter the 6 digits that it shows.',
  onceMore: 'The step before is done. Now enter a new code.',
  unregistered: {
    title: 'Not registered in the app, or other details there',
    again: 'What is registered in the app has not changed.',
    name: 'Name',
    phone: 'Phone number',
    masked: 'Asterisks (*) stand for hidden characters.',
    ask: 'Are these details still right?',
    right: 'They are right',
    old: 'They have changed',
    never: 'I never registered in the app',
    change: 'Choose another answer',
    rightSteps: [
      'If the app does not ask you to register, press “mOTP 등록 초기화” (reset the registration) in it.',
      'Register the same name (이름) and number (휴대폰 번호), in full, without asterisks.',
      'Enter the 6 digits that the app shows.',
    ],
    oldSteps: [
      'First ask your training institution to change your details on this site.',
      'Then press “mOTP 등록 초기화” (reset the registration) and register the new details.',
      'Enter the 6 digits that the app shows.',
    ],
    neverSteps: [
      'Open the app and enter the same name (이름) and number (휴대폰 번호), in full, without asterisks.',
      'Choose an app password (4 digits).',
      'Enter the 6 digits that the app shows.',
    ],
    spelling: 'Register the name with the same spaces, spelling and capitals.',
    done: 'All done? Enter the code',
    stepsAgain: 'Show how to register again',
    lastDigitsOpen: 'Compare with the number in the app',
    lastDigits: 'Last 4 digits of the number registered in the app',
    lastDigitsSame:
      'The number you typed is the same as on this site. The app may have another: register again.',
    lastDigitsDifferent:
      'Not the same as on this site. If it is your number now, tell your institution; if not, register again in the app.',
    lastDigitsSafe: 'Compared here only, never sent.',
  },
  locked: {
    title: 'Your mOTP is locked',
    titleApp: 'Does the app show ‘AP011’?',
    why: 'More than 5 codes (6 digits) did not match.',
    whyApp: 'If it does, mOTP is locked. Unlock it first.',
    how: 'Phone verification in your own name unlocks it at once (“인증 제한 초기화”).',
    path: {
      verify: 'Phone verification',
      unlocked: 'Unlocked',
      register: 'Register again in the app',
      code: 'Enter a code',
    },
    noPhone: 'No phone in your own name?',
    noPhoneHow: 'Ask your training institution to unlock it (“인증 제한 초기화”).',
    askInstitution:
      'It cannot be unlocked on this site. Please ask your training institution to unlock it (“인증 제한 초기화”).',
    unlock: 'Unlock with phone verification',
    noReset: '“mOTP 등록 초기화” (reset the registration) in the app does not unlock it.',
    back: 'It does not: back to entering a code',
    backUnlocked: 'My training institution has unlocked it',
    notice: {
      cancelled: 'The identity verification was not completed. mOTP is still locked.',
      blocked: 'The identity window did not open. Please allow pop-ups and press again.',
      'window-closed':
        'No result has come yet. If the identity window is still open, finish there. If you closed it, press again.',
      'someone-else':
        'The person verified is not the one on this site. Use a phone in your own name; if it still differs, ask your training institution to check your details.',
      expired: 'The time for the identity verification ran out. Please verify again.',
      provider: 'The identity service has a problem and could not finish. Please try again in a moment.',
      network: 'The connection was lost before the result came. Check the connection and try again.',
      refused:
        'Your identity was verified, but it was not accepted instead of a code. Please tell your training institution.',
      unknown:
        'No answer came whether your verification was accepted instead of a code. Please ask your training institution.',
      'signed-out':
        'You have been logged out, so this could not be done. Please reload the page and log in again.',
      limit: 'You have used up today’s identity verifications. Ask your training institution.',
      'still-locked':
        'It could not be unlocked. Please verify your identity again or tell your training institution.',
      unregistered:
        'No mOTP registration with your details was found, so it was not unlocked. Please check your details with your training institution.',
      misconfigured: 'This site has a problem and could not finish. Please tell your training institution.',
      throttled: 'There were many requests in a short time. Please wait a moment and try again.',
      'clear-unknown':
        'No answer came, so it is not known whether it was unlocked. Try a code, or verify your identity again.',
    },
  },
  identity: {
    title: 'Waiting for your identity verification',
    body: 'Please go on in the identity window. When it is done you come back to this page. If you cannot see it, look in your other windows and tabs.',
    cancel: 'Stop the identity verification',
  },
  redirecting: {
    title: 'Going to the identity verification',
    body: 'When it is done you come back to this page.',
  },
  clearing: {
    title: 'Unlocking mOTP',
    body: 'Please wait a moment.',
  },
  unlocked: {
    agency: 'mOTP is unlocked. Please type the number that the app shows now.',
    app: 'mOTP is not locked now. If the app showed ‘AP011’, register again in it, then enter the 6 digits that it shows.',
  },
  misconfigured: {
    title: 'Verification is not possible right now',
    body: 'There is a problem with this site’s settings. Please tell your training institution.',
    retry: 'Enter a code again',
  },
  unavailable: {
    'no-answer': 'The mOTP server does not answer.',
    'agency-fault': 'The mOTP server has a problem.',
    'app-registration': 'The app registration has a problem.',
    'unknown-code': 'It cannot be checked right now.',
    unreadable: 'It cannot be checked right now.',
    'signed-out': 'You have been logged out.\nReload the page and log in again.',
    unknown:
      'We can’t tell whether your code was accepted. Enter the next code; if this keeps happening, tell your training institution.',
  },
  verified: {
    title: 'You are verified',
    body: 'Done at {{time}}. You can continue.',
    next: 'Continue',
  },
  institution: {
    label: 'Training institution',
    contact: 'Contact',
    generic: 'Please ask your training institution.',
  },
  code: 'Error code {{code}}',
  codeLabel: 'Error code',
  help: {
    open: 'Show help',
    close: 'Close help',
    back: 'Show other topics',
    toCode: 'Back to entering the code',
    choose: 'What does the mOTP app on your phone show now?',
    screens: {
      password: 'It asks for a password',
      code: 'It shows 6 digits',
      register: 'A form to register',
      registerSign: 'Name\nPhone number',
      ap005: 'AP005',
      ap011: 'AP011',
      none: 'I have no app',
    },
    screensNote: 'The real app may look a little different.',
    others: 'Other help',
    none: 'None of these?',
    toUnlock: 'Go to unlocking',
    ifAp011: 'If more than 5 codes did not match and mOTP is locked, unlock it first.',
    lockedFirst: 'mOTP is locked, so please unlock it first as this page shows.',
    topics: {
      mismatch: {
        title: 'The code does not match',
        lead: 'More than 5 (the 6th), other pages included, lock mOTP.',
        lines: [
          'Enter the 6 digits that the app shows now.',
          'Set the date and time on your phone to automatic.',
          'If you have several phones, use the one on which you last registered mOTP.',
          'If it still does not work, press “mOTP 등록 초기화” (reset the registration) in the app and register again.',
        ],
      },
      ap005: {
        title: 'App registration differs (AP005)',
        lead: '“등록되지 않은 사용자입니다” means that the name or phone number in the app is not the one on this site.',
      },
      ap011: {
        title: 'Locked (AP011)',
        lead: 'Registering again in the app while locked shows “사용자 등록실패(… 5회 실패 사용자)”. Not the app password (4 digits) but more than 5 codes (6 digits) did not match.',
        lines: [
          'Press ‘Go to unlocking’ below and unlock it first.',
          'When it is unlocked, register your name (이름) and phone number (휴대폰 번호) in the app again.',
          'Enter the 6 digits that the app shows.',
        ],
      },
      password: {
        title: 'App password (4 digits) forgotten',
        lead: 'Entering another app password (4 digits) again and again shows no error and locks nothing.',
        lines: [
          'If you cannot remember it, press “mOTP 등록 초기화” (reset the registration) in the app.',
          'Enter your name (이름) and phone number (휴대폰 번호) exactly as in your details on this site, and choose a new app password.',
          'Enter the 6 digits that the app shows.',
        ],
      },
      'wrong-registration': {
        title: 'Registered another name or number',
        lead: 'The name and phone number registered in the app must be the same as your details on this site.',
        lines: [
          'If the app does not ask you to register, press “mOTP 등록 초기화” (reset the registration) in it.',
          'Register your name (이름) and phone number (휴대폰 번호) exactly as on this site.',
          'Enter the 6 digits that the app shows.',
        ],
      },
      changed: {
        title: 'Number or name has changed',
        lead: 'First your details on this site change, then the registration in the app.',
        lines: [
          'First ask your training institution to change your details on this site.',
          'Then press “mOTP 등록 초기화” (reset the registration) and register the new details.',
        ],
        otherTitle: 'If only the phone has changed',
        other: ['Register on the new phone exactly as on this site.'],
      },
      'several-phones': {
        title: 'More than one phone',
        lead: 'Only the number from the phone that you registered last works.',
        lines: ['Open the app on that phone and type the 6-digit number it shows now.'],
        otherTitle: 'To use another phone',
        other: ['Press “mOTP 등록 초기화” (reset the registration) in the app on that phone and register.'],
      },
      clock: {
        title: 'Check your phone’s clock',
        lead: 'If the clock of your phone is off, the code never matches.',
        lines: [
          'In the settings of your phone, set the date and time to automatic.',
          'Then type the new number that the app shows.',
        ],
      },
      'no-app': {
        title: 'No app, or it cannot be used',
        lead: 'mOTP is an app that you install on your phone.',
        lines: [
          'If you do not have it, ask your training institution how to install it.',
          'If you cannot use it, ask your training institution whether there is another way.',
        ],
        alternative: [
          'Press ‘Verify by phone instead’ below.',
          'If you do not have the app, ask your training institution how to install it.',
        ],
      },
    },
  },
  clockCheck: {
    hereAsk: 'Is the mOTP app on this phone?',
    here: 'Yes, on this one',
    elsewhere: 'On another phone',
    compare: 'It is {{time}} now. Does your phone show the same time?',
    same: 'The same',
    different: 'A different time',
    differentResult: 'Your phone’s clock is off. Please set it to automatic as shown below.',
    intro: 'Now the seconds. Press the button at the moment the code in the app changes.',
    safe: 'No code is sent here, so mOTP cannot lock.',
    device: 'This compares with the clock of this device. If that clock is off, so is the result.',
    press: 'It changed now',
    once: 'Once more: press the same button at the next change.',
    fast_one: 'Your phone’s clock is about {{count}} second fast.',
    fast_other: 'Your phone’s clock is about {{count}} seconds fast.',
    slow_one: 'Your phone’s clock is about {{count}} second slow.',
    slow_other: 'Your phone’s clock is about {{count}} seconds slow.',
    fastMinutes_one: 'Your phone’s clock is about {{count}} minutes fast.',
    fastMinutes_other: 'Your phone’s clock is about {{count}} minutes fast.',
    slowMinutes_one: 'Your phone’s clock is about {{count}} minutes slow.',
    slowMinutes_other: 'Your phone’s clock is about {{count}} minutes slow.',
    fine: 'Your phone’s clock is right. Check the other causes.',
    unclear: 'The two results differ. Check again.',
    android: {
      title: 'Android phone (Samsung Galaxy and others)',
      lines: [
        'Press ‘Settings’, ‘General management’ and ‘Date and time’ in turn.',
        'Turn on ‘Automatic date and time’.',
      ],
      note: 'The names can differ a little from phone to phone.',
    },
    iphone: {
      title: 'iPhone',
      lines: ['Press ‘Settings’, ‘General’ and ‘Date & Time’ in turn.', 'Turn on ‘Set Automatically’.'],
    },
    after: 'Then check again, or type the new number that the app shows.',
    again: 'Start the clock check over',
  },
  support: {
    open: 'Write down what to tell your training institution',
    title: 'What to tell your training institution',
    account: 'Login ID (optional)',
    course: 'Course (optional)',
    situation: 'What happened',
    choose: 'Choose, or write below',
    situations: {
      mismatch: 'The code keeps not matching',
      registration: 'I can’t register in the app',
      changed: 'My number or name has changed',
      locked: 'It can’t be unlocked',
      'no-phone': 'I have no phone in my own name',
      'no-app': 'I can’t use the app',
    },
    details: 'In your own words',
    errors: {
      name: 'Enter your name.',
      phone: 'Enter your whole phone number in digits.',
      situation: 'Choose or write what happened.',
    },
    privacy: 'What you write is not sent or stored. It is only copied.',
    privacySend: 'It is sent with what was tried on this screen. Your code is not in it.',
    copy: 'Copy the text',
    copied: {
      message: 'Copied. Paste it into a message to the contact below.',
      phone: 'Copied. Call the number below and read it out.',
      none: 'Copied. Paste it into a message to your training institution, or read it out on the phone.',
    },
    copyFailed: 'It could not be copied. Please select the text below and copy it yourself.',
    send: 'Send',
    sent: 'It was sent to your training institution.',
    sendFailed: 'It could not be sent. Please copy the text below and tell your training institution.',
  },
  alternative: {
    button: 'Verify by phone instead',
    noUnlock: 'This does not unlock mOTP.',
    checking: 'Checking your identity verification',
    cancelled: 'The identity verification was not completed, so you are not verified yet.',
  },
  identityWindow: {
    new: 'new window',
    open: 'Open the identity window',
    blocked: 'The identity window did not open. Please press ‘Open the identity window’ below.',
    redirect: 'Go on in this window',
    redirectNote: 'You leave this page and come back when the identity verification is done.',
  },
  resumeRefused:
    'This identity verification was not started on this page, or its time ran out. Please enter a code. If mOTP is still locked, you can verify your identity again.',
};
