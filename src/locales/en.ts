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
  field: {
    label: 'mOTP code (6 digits)',
    hint: 'The 6 digits in your mOTP app now.',
    autoSubmit: 'The code is checked as soon as you have typed all 6 digits.',
  },
  secrets: {
    password: 'App password',
    passwordUse: '4 digits, to open it',
    code: 'Code',
    codeUse: '6 digits, enter below',
  },
  submit: 'Verify',
  anyway: 'Send this code anyway',
  checking: 'Checking',
  countdown: {
    label: 'New code in',
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    device: 'New code in (by this device’s clock)',
    ending: 'A new code comes in a moment.',
    changed: 'The code in the app has changed.',
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
      changed: 'Did the minute pass meanwhile?',
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
    stale: 'The code has changed.\nNothing was sent yet. Enter the 6 digits that the app shows now.',
    ending: 'The code is about to change.\nNothing was sent yet. Enter the new code when it appears.',
    'may-lock':
      'Nothing was sent yet.\nIf this one does not match either, mOTP may lock. Check the points below first.',
  },
  throttled: 'Wait a moment.\nThere were too many requests. Enter a new code in about 20 seconds.',
  registeredAgain: 'When you have registered, enter the 6 digits that the app shows now.',
  unregistered: {
    title: 'Your mOTP app registration was not found',
    why: 'The name and phone number registered in the app must be the same as your details on this site.',
    member: 'Your details on this site',
    rightTitle: 'If these details are right',
    rightStep:
      'Press “mOTP 등록 초기화” (reset the registration) in the app and register exactly as shown above.',
    oldTitle: 'If these details are old',
    oldStep:
      'First ask your training institution to change your details. When they are changed, press “mOTP 등록 초기화” (reset the registration) in the app and register again.',
    done: 'I have registered again',
  },
  locked: {
    title: 'Your mOTP is locked',
    why: 'Several codes did not match.',
    whyApp: 'If the app shows ‘AP011’, it is locked because several codes did not match.',
    how: 'You can unlock it with phone identity verification (“휴대폰 본인인증”).',
    askInstitution:
      'It cannot be unlocked on this site. Please ask your training institution to unlock it (“인증 제한 초기화”).',
    unlock: 'Verify your identity and unlock',
    noReset: 'While it is locked, “mOTP 등록 초기화” (reset the registration) in the app does not work.',
    back: 'Back to entering the code',
    notice: {
      cancelled: 'The identity verification was not completed. mOTP is still locked.',
      blocked: 'The identity window did not open. Please allow pop-ups and press again.',
      'window-closed':
        'No result has come yet. If the identity window is still open, finish there. If you closed it, press again.',
      'someone-else':
        'Your verified identity does not match your details on this site. Please check them with your training institution.',
      expired: 'The time for the identity verification ran out. Please verify again.',
      provider: 'The identity service has a problem and could not finish. Please try again in a moment.',
      network: 'The connection was lost before the result came. Check the connection and try again.',
      refused:
        'Your identity was verified, but it was not accepted instead of a code. Please tell your training institution.',
      unknown:
        'No answer came whether your verification was accepted instead of a code. Please ask your training institution.',
      'signed-out':
        'You have been logged out, so this could not be done. Please reload the page and log in again.',
      'still-locked':
        'It could not be unlocked. Please verify your identity again or tell your training institution.',
      unregistered:
        'No mOTP registration with your details was found, so it was not unlocked. Please check your details with your training institution.',
      misconfigured: 'A setting of this site prevented the unlocking. Please tell your training institution.',
      throttled: 'There were many requests in a short time. Please wait a moment and try again.',
      'clear-unknown':
        'No answer came, so it is not known whether it was unlocked. Try a code, or verify your identity again.',
    },
  },
  appLocked: {
    ask: 'Does the app show ‘AP011’?',
  },
  identity: {
    title: 'Waiting for your identity verification',
    body: 'Please go on in the identity window. When it is done you come back to this page. If you cannot see it, look behind your other windows.',
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
    app: 'mOTP is unlocked. Please register again in the app first, then type the number that the app shows.',
  },
  misconfigured: {
    title: 'Verification is not possible right now',
    body: 'There is a problem with this site’s settings. Please tell your training institution.',
    retry: 'Enter a code again',
  },
  unavailable: {
    'no-answer': 'The mOTP server does not answer.',
    'agency-fault': 'The mOTP server has a problem and could not check the code.',
    'app-registration': 'A problem with the app registration prevented the check.',
    'unknown-code': 'An unknown answer came, so the code could not be checked.',
    unreadable: 'An unreadable answer came, so the code could not be checked.',
    'signed-out':
      'You have been logged out, so this could not be done. Please reload the page and log in again.',
    unknown: 'The result of your code is not known. Please type the new number when it appears.',
    again: 'If this keeps happening, please tell your training institution.',
  },
  verified: {
    title: 'You are verified',
    body: 'You can go on.',
  },
  institution: {
    label: 'Training institution',
    generic: 'Please ask your training institution.',
  },
  code: 'error code {{code}}',
  help: {
    open: 'Show help',
    close: 'Close help',
    back: 'Show other topics',
    choose: 'What do you need help with?',
    what: 'mOTP verifies you with a 6-digit number that an app on your phone shows. The number changes every minute.',
    toUnlock: 'Go to unlocking',
    ifAp011: 'If the app shows ‘AP011’, please unlock mOTP first.',
    topics: {
      mismatch: {
        title: 'It says that the code does not match',
        lines: [
          'Please type the 6-digit number that the app shows now.',
          'Set the date and time on your phone to automatic.',
          'If you have several phones, use the one on which you last registered mOTP.',
          'If it still does not work, press “mOTP 등록 초기화” (reset the registration) in the app and register again.',
        ],
        locked: [
          'mOTP is locked, so please unlock it first as this page shows.',
          'Set the date and time on your phone to automatic.',
          'Type the number from the phone on which you last registered mOTP.',
          'If it still does not work, press “mOTP 등록 초기화” (reset the registration) in the app and register again.',
        ],
      },
      ap005: {
        title: 'It says that my app registration was not found (AP005)',
        lines: [
          'The name or phone number registered in the app differs from your details on this site.',
          'If your details here are right, press “mOTP 등록 초기화” (reset the registration) in the app and register exactly like them.',
          'If your details here are old, first ask your training institution to change them.',
          'When they are changed, press “mOTP 등록 초기화” (reset the registration) in the app and register again.',
        ],
        locked: [
          'mOTP is locked, so please unlock it first as this page shows.',
          'If your details here are old, ask your training institution to change them.',
          'When your details are right, press “mOTP 등록 초기화” (reset the registration) in the app and register exactly like them.',
        ],
      },
      ap011: {
        title: 'The app shows ‘AP011’, or mOTP is locked',
        lines: [
          'It is locked because several codes did not match.',
          'Press ‘Go to unlocking’ below and unlock it first.',
          'When it is unlocked, register your name and phone number in the app again.',
          '“mOTP 등록 초기화” (reset the registration) in the app does not unlock it.',
        ],
        locked: [
          'It is locked because several codes did not match.',
          'Please unlock it first as this page shows.',
          'When it is unlocked, and if the app showed ‘AP011’, register again in the app.',
          '“mOTP 등록 초기화” (reset the registration) in the app does not unlock it.',
        ],
      },
      password: {
        title: 'I forgot the app password (4 digits)',
        lines: [
          'Entering a different app password never locks mOTP, however often.',
          'If you cannot remember it, press “mOTP 등록 초기화” (reset the registration) in the app.',
          'Enter your name and phone number exactly as in your details on this site, and choose a new app password.',
          'When you have registered, type on this page the 6-digit number that the app shows.',
        ],
        locked: [
          'mOTP is locked, so please unlock it first as this page shows.',
          'When it is unlocked, press “mOTP 등록 초기화” (reset the registration) in the app.',
          'Enter your name and phone number exactly as in your details on this site, and choose a new app password.',
          'When you have registered, type on this page the 6-digit number that the app shows.',
        ],
      },
      'wrong-registration': {
        title: 'The name or phone number I registered in the app is different',
        lines: [
          'Press “mOTP 등록 초기화” (reset the registration) in the app.',
          'Register your name and phone number exactly as in your details on this site.',
          'When you have registered, type on this page the 6-digit number that the app shows.',
        ],
        locked: [
          'mOTP is locked, so please unlock it first as this page shows.',
          'When it is unlocked, press “mOTP 등록 초기화” (reset the registration) in the app.',
          'Register your name and phone number exactly as in your details on this site.',
          'When you have registered, type on this page the 6-digit number that the app shows.',
        ],
      },
      changed: {
        title: 'My phone, phone number or name has changed',
        lines: [
          'If your phone number or name has changed, first ask your training institution to change your details on this site.',
          'When they are changed, press “mOTP 등록 초기화” (reset the registration) in the app and register again.',
          'If only the phone is new, register in the app on the new phone exactly as in your details on this site.',
        ],
        locked: [
          'mOTP is locked, so please unlock it first as this page shows.',
          'If your phone number or name has changed, ask your training institution to change your details on this site.',
          'Then press “mOTP 등록 초기화” (reset the registration) in the app and register again.',
          'If only the phone is new, register in the app on the new phone when mOTP is unlocked.',
        ],
      },
      'several-phones': {
        title: 'I registered mOTP on several phones',
        lines: [
          'Only the number from the phone that you registered last works.',
          'Open the app on that phone and type the 6-digit number it shows now.',
          'To use another phone, you have to register again on it.',
          'Press “mOTP 등록 초기화” (reset the registration) in the app on that phone and register.',
        ],
        locked: [
          'mOTP is locked, so please unlock it first as this page shows.',
          'When it is unlocked, type the number from the phone that you registered last.',
          'To use another phone, you have to register again on it.',
          'Press “mOTP 등록 초기화” (reset the registration) in the app on that phone and register.',
        ],
      },
      clock: {
        title: 'I want to check the clock of my phone',
        lines: [
          'If the clock of your phone is off, the code never matches.',
          'In the settings of your phone, set the date and time to automatic.',
          'Then type the new number that the app shows.',
        ],
        locked: [
          'If the clock of your phone is off, the code never matches.',
          'In the settings of your phone, set the date and time to automatic.',
          'Then unlock mOTP as this page shows.',
          'When it is unlocked, type the new number that the app shows.',
        ],
      },
      'no-app': {
        title: 'I have no mOTP app or cannot use it',
        lines: [
          'mOTP is an app that you install on your phone.',
          'If you do not have it, ask your training institution how to install it.',
          'If you cannot use it, ask your training institution whether there is another way.',
        ],
        alternative: [
          'If you cannot use the app, you can verify your identity by phone (“휴대폰 본인인증”) instead.',
          'Press ‘Verify by phone instead’ below.',
          'If you do not have the app, ask your training institution how to install it.',
        ],
      },
    },
  },
  clockCheck: {
    open: 'Check whether the phone’s clock is right',
    intro:
      'Open the mOTP app on your phone. Press the button below at the moment when the number in the app changes.',
    wait: 'It can take about a minute until the number changes.',
    safe: 'No code is sent here. You can check as often as you like without locking mOTP.',
    device: 'This compares with the clock of this device. If that clock is off, so is the result.',
    press: 'It has just changed',
    once: 'Once more, please. Press the same button when the number changes again.',
    fast_one: 'Your phone’s clock is about {{count}} second fast.',
    fast_other: 'Your phone’s clock is about {{count}} seconds fast.',
    slow_one: 'Your phone’s clock is about {{count}} second slow.',
    slow_other: 'Your phone’s clock is about {{count}} seconds slow.',
    fine: 'The seconds of your phone’s clock are right.',
    unclear: 'The two results differ, so nothing can be said. Please check again.',
    minutes: 'Whole minutes cannot be seen in this way.',
    compare: 'It is {{time}} now. Does your phone show the same time?',
    same: 'The same',
    different: 'A different time',
    sameResult: 'Your phone’s clock is right. Please check the other points.',
    differentResult: 'Your phone’s clock is off. Please set it to automatic as shown below.',
    howTitle: 'How to set the clock to automatic',
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
    again: 'Check again',
    close: 'Close the clock check',
  },
  support: {
    title: 'What to tell your training institution',
    privacy: 'The text holds no name, no phone number and no code.',
    copy: 'Copy what to tell your training institution',
    copied: 'Copied. Please paste it into your message to your training institution.',
    copyFailed: 'It could not be copied. Please select the text below and copy it yourself.',
    send: 'Tell your training institution',
    sent: 'It was sent to your training institution.',
    sendFailed: 'It could not be sent. Please copy the text below and tell your training institution.',
    labels: {
      time: 'Time',
      code: 'Error code',
      purpose: 'Purpose',
      state: 'State',
      tried: 'What was tried',
      browser: 'Browser',
      version: 'Widget version',
    },
    none: 'None',
    states: {
      entering: 'Entering the code',
      checking: 'Checking the code',
      verified: 'Verified',
      unregistered: 'App registration not found',
      locked: 'mOTP locked',
      identity: 'Identity verification under way',
      redirecting: 'Going to the identity verification',
      clearing: 'Unlocking',
      unlocked: 'Unlocked',
      misconfigured: 'Problem with a setting of this site',
      unavailable: 'Problem with the mOTP server',
    },
    tried: {
      code: 'mOTP code (6 digits)',
      identity: 'phone identity verification (“휴대폰 본인인증”)',
      'clear-lock': 'unlock (“인증 제한 초기화”)',
      alternative: 'alternative verification (“대체인증”)',
    },
  },
  alternative: {
    button: 'Verify by phone instead',
    how: 'Instead of a code, you can verify your identity by phone (“휴대폰 본인인증”).',
    noUnlock: 'Alternative verification does not unlock mOTP.',
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
