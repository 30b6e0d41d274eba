import type { Outcome } from './records.js';
import { CARD_STYLE } from '../http/card.js';
import { escape, page } from '../http/markup.js';

/** The LMS's own pages around an identity verification. */

type Locale = 'ko' | 'en';

/** How a person gets on from a page: by closing its window, or by a link; `either` where nobody knows which. */
export type WayOn = { by: 'closing' } | { by: 'link' | 'either'; href: string };

const TEXTS = {
  ko: {
    site: '한빛가상훈련원',
    title: '휴대폰 본인인증',
    moving: '휴대폰 본인인증 화면으로 이동합니다.',
    go: '본인인증 화면으로 이동',
    close: '창 닫기',
    back: '원래 화면으로 돌아가기',
    verified: '본인인증을 마쳤습니다.',
    cancelled: '본인인증을 취소했습니다.',
    failed: '본인인증을 완료하지 못했습니다.',
    pending: '본인인증이 아직 끝나지 않았습니다.',
    session: '로그인이 끝났습니다.',
    request: '확인할 수 없는 본인인증 요청입니다.',
    used: '이미 끝난 본인인증입니다.',
    end: {
      closing: '이 창을 닫아 주세요.',
      link: '원래 화면으로 돌아가 주세요.',
      either: '이 창을 닫거나 원래 화면으로 돌아가 주세요.',
    },
    login: {
      closing: '이 창을 닫고 다시 로그인해 주세요.',
      link: '다시 로그인해 주세요.',
      either: '다시 로그인해 주세요.',
    },
    retry: {
      closing: '이 창을 닫고 다시 시도해 주세요.',
      link: '원래 화면으로 돌아가 다시 시도해 주세요.',
      either: '이 창을 닫거나 원래 화면으로 돌아가 다시 시도해 주세요.',
    },
  },
  en: {
    site: 'Hanbit Virtual Training Institute',
    title: 'Phone identity verification',
    moving: 'Taking you to phone identity verification.',
    go: 'Go to identity verification',
    close: 'Close window',
    back: 'Go back',
    verified: 'Identity verification is complete.',
    cancelled: 'Identity verification was cancelled.',
    failed: 'Identity verification could not be completed.',
    pending: 'Identity verification is not finished yet.',
    session: 'You are no longer signed in.',
    request: 'This identity verification request is not known here.',
    used: 'This identity verification is already over.',
    end: {
      closing: 'Please close this window.',
      link: 'Please go back.',
      either: 'Close this window or go back.',
    },
    login: {
      closing: 'Please close this window and sign in again.',
      link: 'Please sign in again.',
      either: 'Please sign in again.',
    },
    retry: {
      closing: 'Please close this window and try again.',
      link: 'Go back and try again.',
      either: 'Close this window or go back, and try again.',
    },
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

/** Posts the signed request to the provider by itself; the button is there for when it does not. */
export function identityStart(locale: Locale, action: string, fields: Record<string, string>): string {
  const texts = TEXTS[locale];
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`,
  );
  return card(
    locale,
    `<form method="post" action="${escape(action)}" accept-charset="utf-8">
${hidden.join('\n')}
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
    `<p role="status">${texts[status]} ${texts.end.closing}</p>
${wayOut(locale, { by: 'closing' })}
<script src="/motp-widget-return.js" data-state="${escape(state)}"></script>`,
  );
}

export function identityProblem(locale: Locale, problem: 'session' | 'request' | 'used', way: WayOn): string {
  const texts = TEXTS[locale];
  const todo = problem === 'session' ? texts.login : texts.retry;
  return card(locale, `<p role="alert">${texts[problem]} ${todo[way.by]}</p>\n${wayOut(locale, way)}`);
}

function wayOut(locale: Locale, way: WayOn): string {
  const { close, back } = TEXTS[locale];
  const button = `<button type="button" class="main" onclick="window.close()">${close}</button>`;
  if (way.by === 'closing') return button;
  const link = `<a class="main" href="${escape(way.href)}">${back}</a>`;
  return way.by === 'link' ? link : `${button}\n${link}`;
}
