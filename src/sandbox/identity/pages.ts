import type { Outcome } from './records.js';
import { CARD_STYLE } from '../http/card.js';
import { escape, page } from '../http/markup.js';

/** The LMS's own pages around an identity verification. */

type Locale = 'ko' | 'en';

const TEXTS = {
  ko: {
    site: '한빛가상훈련원',
    title: '휴대폰 본인인증',
    moving: '휴대폰 본인인증 화면으로 이동합니다.',
    go: '본인인증 화면으로 이동',
    close: '창 닫기',
    verified: '본인인증을 마쳤습니다. 이 창을 닫아 주세요.',
    cancelled: '본인인증을 취소했습니다. 이 창을 닫아 주세요.',
    failed: '본인인증을 완료하지 못했습니다. 이 창을 닫아 주세요.',
    pending: '본인인증이 아직 끝나지 않았습니다. 이 창을 닫아 주세요.',
    session: '로그인이 끝났습니다. 이 창을 닫고 다시 로그인해 주세요.',
    request: '확인할 수 없는 본인인증 요청입니다. 이 창을 닫고 다시 시도해 주세요.',
    used: '이미 끝난 본인인증입니다. 이 창을 닫고 다시 시도해 주세요.',
  },
  en: {
    site: 'Hanbit Virtual Training Institute',
    title: 'Phone identity verification',
    moving: 'Taking you to phone identity verification.',
    go: 'Go to identity verification',
    close: 'Close window',
    verified: 'Identity verification is complete. Please close this window.',
    cancelled: 'Identity verification was cancelled. Please close this window.',
    failed: 'Identity verification could not be completed. Please close this window.',
    pending: 'Identity verification is not finished yet. Please close this window.',
    session: 'You are no longer signed in. Please close this window and sign in again.',
    request: 'This identity verification request is not known here. Please close this window and try again.',
    used: 'This identity verification is already over. Please close this window and try again.',
  },
} as const;

function card(locale: Locale, content: string): string {
  const texts = TEXTS[locale];
  return page({
    lang: locale,
    title: texts.title,
    style: CARD_STYLE,
    body: `<header><p class="site">${texts.site}</p><h1>${texts.title}</h1></header>
<main><div class="card">${content}</div></main>`,
  });
}

/** Posts the sealed request to the provider by itself; the button is there for when it does not. */
export function identityStart(locale: Locale, action: string, sealed: string): string {
  const texts = TEXTS[locale];
  return card(
    locale,
    `<form method="post" action="${escape(action)}" accept-charset="utf-8">
<input type="hidden" name="enc_data" value="${escape(sealed)}">
<p>${texts.moving}</p>
<button class="main">${texts.go}</button>
</form>
<script>document.forms[0].submit();</script>`,
  );
}

/** The end of the popup. The script tells the opener to ask for the status, and closes the window. */
export function identityDone(locale: Locale, state: string, status: Outcome['status']): string {
  const texts = TEXTS[locale];
  return card(
    locale,
    `<p role="status">${texts[status]}</p>
${closeButton(locale)}
<script src="/motp-widget-return.js" data-state="${escape(state)}"></script>`,
  );
}

export function identityProblem(locale: Locale, problem: 'session' | 'request' | 'used'): string {
  return card(locale, `<p role="alert">${TEXTS[locale][problem]}</p>\n${closeButton(locale)}`);
}

function closeButton(locale: Locale): string {
  return `<button type="button" class="main" onclick="window.close()">${TEXTS[locale].close}</button>`;
}
