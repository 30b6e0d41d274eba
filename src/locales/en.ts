import type { Messages } from './ko.js';

/** English. The Korean words on buttons of the app and the institution stay in quotation marks (wording.md). */
export const en: Messages = {
  title: 'mOTP verification',
  purpose: {
    '00': 'Verify yourself before the course starts',
    '01': 'Verify yourself to go on learning',
    '02': 'Verify yourself before the test',
    '03': 'Verify yourself before handing in the assignment',
    '04': 'Verify yourself before the progress test',
    '99': 'Verify yourself',
  },
  field: {
    label: 'mOTP code (6 digits)',
    hint: 'Open the mOTP app on your phone and type the 6-digit number it shows now.',
    notPassword: 'This is not the password (4 digits) that opens the app.',
    autoSubmit: 'It is checked as soon as all 6 digits are there.',
  },
  submit: 'Verify',
  checking: 'Checking',
  countdown: {
    label: 'Until the number changes:',
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    device: 'This follows the clock of this device.',
    ending: 'The number is about to change. You may wait for the new one.',
    changed: 'The number in the app has changed. Please check that yours is the one shown now.',
  },
  entry: {
    empty: 'Please type the 6-digit code.',
    'app-password':
      'You typed 4 digits. Please type the 6-digit number on the app’s screen, not the app password.',
    'too-short_one': 'You typed {{count}} digit. Please type all 6 digits that the app shows.',
    'too-short_other': 'You typed {{count}} digits. Please type all 6 digits that the app shows.',
    'too-long': 'These are more than 6 digits. Please type only the 6 digits that the app shows.',
    'not-arrived': 'The code did not arrive properly. Please type the number that the app shows now.',
  },
  paste: {
    'no-digits': 'The pasted text holds no code. Please type the 6-digit number that the app shows.',
    'too-few': 'The pasted number has fewer than 6 digits and was not put in. Please copy all 6 digits.',
    'too-many': 'The pasted number has more than 6 digits and was not put in. Please copy only the 6 digits.',
    several: 'The pasted text holds several 6-digit numbers and was not put in. Please copy only the code.',
  },
  mismatch: {
    first: 'The code does not match. Please type the number that the app shows now.',
    again: 'The code still does not match. Please check the points below before you type again.',
    count_one: '{{count}} code did not match on this page. After more than 5, mOTP is locked.',
    count_other: '{{count}} codes did not match on this page. After more than 5, mOTP is locked.',
    left_one: 'mOTP is locked after {{count}} more code that does not match.',
    left_other: 'mOTP is locked after {{count}} more codes that do not match.',
    checksTitle: 'Please check',
    checkChanged: 'whether the number has just changed',
    checkClock: 'whether date and time on your phone are set to automatic',
    checkPhone: 'whether this is the phone on which you last registered mOTP',
    checkMember: 'whether the name and phone number registered in the app equal your details on this site',
  },
  guard: {
    'refused-already':
      'This code did not match a moment ago and was not sent again. Please type the new number when the app shows it.',
    offline:
      'You are not connected to the internet, so it was not sent. Check the connection and press again.',
    paused: 'Not sent yet. Please wait a moment, then type the new number.',
    'sent-already':
      'This code was sent a moment ago and its result is not known. Please type the new number when the app shows it.',
    stale: 'The number in the app changed while you were typing. Please type the number it shows now.',
    ending: 'The number is about to change. Please type the new one when it appears.',
    anyway: 'To send this code as it is, press once more.',
  },
  throttled: 'There were many requests in a short time. Please wait a moment, then type a new number.',
  registeredAgain: 'When you have registered, please type the number that the app shows now.',
  unregistered: {
    title: 'Your mOTP app registration was not found',
    why: 'The name and phone number registered in the app must equal your details on this site.',
    member: 'Your details on this site',
    rightTitle: 'If these details are right',
    rightStep: 'Press “mOTP 등록 초기화” (reset the registration) in the app and register exactly like this.',
    oldTitle: 'If these details are old',
    oldStep:
      'First ask your training institution to change your details. When they are changed, register again in the app.',
    done: 'I have registered again',
  },
  locked: {
    title: 'Your mOTP is locked',
    why: 'The code did not match several times.',
    whyApp: 'If the app shows ‘AP011’, it is locked because the code did not match several times.',
    how: 'You can unlock it with phone identity verification (“휴대폰 본인인증”).',
    askInstitution:
      'It cannot be unlocked on this site. Please ask your training institution to unlock it (“인증 제한 초기화”).',
    unlock: 'Verify your identity and unlock',
    newWindow: 'new window',
    noReset: 'While it is locked, “mOTP 등록 초기화” (reset the registration) in the app does not work.',
    back: 'Back to entering the code',
    notice: {
      cancelled: 'The identity verification was not completed. mOTP is still locked.',
      blocked: 'The identity window did not open. Please allow pop-ups and press again.',
      'someone-else':
        'The verified person differs from your details on this site. Please check them with your training institution.',
      expired: 'The time for the identity verification ran out. Please verify again.',
      provider: 'The identity service has a problem and could not finish. Please try again in a moment.',
      network: 'The connection was lost before the result came. Check the connection and try again.',
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
    body: 'Please go on in the identity window. When it is done you come back to this page.',
    cancel: 'Stop',
  },
  redirecting: {
    title: 'Going to the identity verification',
    body: 'When it is done you come back to this page.',
  },
  clearing: {
    title: 'Unlocking',
    body: 'Please wait a moment.',
  },
  unlocked: {
    agency: 'mOTP is unlocked. Please type the number that the app shows now.',
    app: 'mOTP is unlocked. Please register again in the app first, then type the number that the app shows.',
  },
  misconfigured: {
    title: 'Verification is not possible right now',
    body: 'A setting of this site prevents the verification. Please tell your training institution the following.',
    retry: 'Enter a code again',
  },
  unavailable: {
    'no-answer': 'The mOTP server does not answer.',
    'agency-fault': 'The mOTP server has a problem and could not check the code.',
    'app-registration': 'A problem with the app registration prevented the check.',
    'unknown-code': 'An unknown answer came, so the code could not be checked.',
    unreadable: 'An unreadable answer came, so the code could not be checked.',
    unknown: 'The result of your code is not known. Please type the new number when it appears.',
    again: 'If this goes on, please tell your training institution.',
  },
  verified: {
    title: 'You are verified',
    body: 'You can go on.',
  },
  institution: {
    label: 'Training institution',
    generic: 'Please ask your training institution.',
  },
  code: 'code {{code}}',
};
