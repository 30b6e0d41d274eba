import type { Decision, Transaction } from './provider.js';
import { CARD_STYLE } from '../http/card.js';
import { escape, page } from '../http/markup.js';

/** The identity provider's pages: plainly invented, and another site than the LMS. */

type Locale = 'ko' | 'en';

const TEXTS = {
  ko: {
    site: '가상본인확인 · 시험용',
    title: '휴대폰 본인인증 (가상)',
    intro: '시험용 화면입니다. 실제 본인인증을 하지 않으며 개인정보를 받지 않습니다.',
    ask: '어떤 결과로 돌아갈지 선택해 주세요.',
    sending: '인증 결과를 보내고 있습니다.',
    send: '결과 보내기',
    refused: '확인할 수 없거나 이미 끝난 인증 요청입니다.',
    close: '그냥 닫기',
    other: '다른 결과',
    closeNote: '‘그냥 닫기’는 아무 결과도 보내지 않습니다.',
    decisions: {
      verify: '본인인증 완료',
      'someone-else': '다른 사람으로 인증',
      cancel: '취소',
      expired: '인증 시간 만료',
      error: '오류',
    },
  },
  en: {
    site: 'Virtual identity provider · for testing',
    title: 'Phone identity verification (virtual)',
    intro: 'This is a test screen. Nobody is really verified and no personal data is asked for.',
    ask: 'Choose the result to go back with.',
    sending: 'Sending the result.',
    send: 'Send result',
    refused: 'This verification request is unknown or already over.',
    close: 'Just close',
    other: 'Other results',
    closeNote: '“Just close” sends no result at all.',
    decisions: {
      verify: 'Verify my identity',
      'someone-else': 'Verify as someone else',
      cancel: 'Cancel',
      expired: 'Verification timed out',
      error: 'Provider error',
    },
  },
} as const;

const STYLE = `${CARD_STYLE}
:root { --brand: #0b6b53; }
.choices { display: grid; gap: 10px; margin-top: 16px; }
h2 { margin: 14px 0 0; font-size: 14px; color: #464c53; }
button.cancel { color: #a01a26; }
`;

function card(locale: Locale, content: string): string {
  const texts = TEXTS[locale];
  return page({
    lang: locale,
    title: texts.title,
    style: STYLE,
    body: `<header><p class="site">${texts.site}</p><h1>${texts.title}</h1></header>
<main><div class="card">${content}</div></main>`,
  });
}

export function providerStart({ id, locale }: Pick<Transaction, 'id' | 'locale'>): string {
  const texts = TEXTS[locale];
  const choice = (decision: Decision, look = '') =>
    `<button name="decision" value="${decision}" class="${look}">${texts.decisions[decision]}</button>`;
  return card(
    locale,
    `<p class="note">${texts.intro}</p>
<p>${texts.ask}</p>
<form method="post" action="/provider/decide">
<input type="hidden" name="transaction" value="${escape(id)}">
<div class="choices">
${choice('verify', 'main')}
${choice('someone-else')}
${choice('cancel', 'cancel')}
<h2>${texts.other}</h2>
${choice('expired')}
${choice('error')}
<button type="button" onclick="window.close()">${texts.close}</button>
</div>
</form>
<p class="note" style="margin-top:14px">${texts.closeNote}</p>`,
  );
}

/** Brings the result back by a form post to the LMS's return address, another site: the browser carries only the ticket. */
export function providerDecided(decided: { returnUrl: string; ticket: string; locale: Locale }): string {
  const texts = TEXTS[decided.locale];
  return card(
    decided.locale,
    `<form method="post" action="${escape(decided.returnUrl)}" accept-charset="utf-8">
<input type="hidden" name="enc_data" value="${escape(decided.ticket)}">
<p>${texts.sending}</p>
<button class="main">${texts.send}</button>
</form>
<script>document.forms[0].submit();</script>`,
  );
}

export function providerRefused(): string {
  return card('ko', `<p role="alert">${TEXTS.ko.refused}</p>`);
}
