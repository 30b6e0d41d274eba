import type { Person } from '../trainees.js';
import type { Decided, Decision, RequestProblem, Transaction } from './provider.js';
import { CARD_STYLE } from '../http/card.js';
import { embedJson, escape, page } from '../http/markup.js';

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
    over: '이 기관은 실패를 되돌려 보내지 않습니다. 창을 닫아 주세요.',
    who: '누구의 휴대폰입니까?',
    choose: '선택하세요',
    refused: {
      over: '확인할 수 없거나 이미 끝난 인증 요청입니다.',
      fields:
        '인증 요청의 형식이 다릅니다. request_no(영문·숫자 8~64자)와 return_url(http로 시작하는 주소)을 보내 주세요.',
      'unknown-token': 'token_version_id가 이곳에서 받은 것이 아닙니다.',
      integrity:
        'integrity_value가 다릅니다. 열쇠 앞 32자로 enc_data의 HMAC-SHA256을 만들어 base64로 적습니다.',
      sealed: '봉한 값을 풀 수 없거나 있어야 할 값이 빠졌습니다. 비밀번호와 적는 방식을 확인하세요.',
      used: '이미 인증을 마친 identityVerificationId입니다. 새 id로 시작하세요.',
      signature:
        '서명이 다릅니다. signature는 site_secret으로 만든 HMAC-SHA256(request_no + 줄바꿈 + return_url), 16진수 소문자입니다.',
    },
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
    over: 'This provider does not bring a failure back. Close this window.',
    who: 'Whose phone is it?',
    choose: 'Choose',
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
select { width: 100%; min-height: 48px; padding: 0 10px; border: 1px solid #8a949e; border-radius: 10px; background: #fff; color: inherit; font: inherit; }
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

/** `people`: those whose phone it may be, where that is not known; `likely` is the id of whom it most probably is. */
export function providerStart(
  { id, locale }: Pick<Transaction, 'id' | 'locale'>,
  people: readonly { id: string; person: Person }[] = [],
  likely?: string,
): string {
  const texts = TEXTS[locale];
  // Only who is verified has to be named.
  const choice = (decision: Decision, look = '', more = ' formnovalidate') =>
    `<button name="decision" value="${decision}" class="${look}"${more}>${texts.decisions[decision]}</button>`;
  return card(
    locale,
    `<p class="note">${texts.intro}</p>
<form method="post" action="/provider/decide">
<input type="hidden" name="transaction" value="${escape(id)}">
${people.length > 0 ? choiceOf(texts, people, likely) : ''}<p>${texts.ask}</p>
<div class="choices">
${choice('verify', 'main', '')}
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

function choiceOf(
  { who, choose }: { who: string; choose: string },
  people: readonly { id: string; person: Person }[],
  likely: string | undefined,
): string {
  const options = people.map(
    ({ id, person: { name, phone } }) =>
      `<option value="${escape(id)}"${id === likely ? ' selected' : ''}>${escape(`${name} · ${phone}`)}</option>`,
  );
  // Of several none stands there by chance: the wrong one would be a mismatch that nobody understands.
  if (people.length > 1 && !people.some(({ id }) => id === likely))
    options.unshift(`<option value="" selected disabled>${choose}</option>`);
  return `<p><label>${who}<br><select name="person" required>${options.join('')}</select></label></p>\n`;
}

/** Brings the result back by a form to the LMS, another site; where the protocol brings nothing back, the window closes. */
export function providerDecided({ delivery, locale }: Decided): string {
  const texts = TEXTS[locale];
  if (!delivery) {
    const close = `<button type="button" onclick="window.close()">${texts.close}</button>`;
    return card(locale, `<p>${texts.over}</p>${close}<script>window.close();</script>`);
  }
  if (delivery.method === 'message') {
    const told = `window.opener.postMessage(${embedJson(delivery.fields)}, ${embedJson(delivery.url)})`;
    return card(
      locale,
      `<p>${texts.sending}</p><script>if (window.opener) ${told}; window.close();</script>`,
    );
  }
  if (delivery.method === 'get') {
    const query = new URLSearchParams(delivery.fields);
    const url = `${delivery.url}${delivery.url.includes('?') ? '&' : '?'}${query}`;
    return card(
      locale,
      `<p>${texts.sending}</p><a href="${escape(url)}">${texts.send}</a>
<script>location.replace(document.links[0].href);</script>`,
    );
  }
  const fields = Object.entries(delivery.fields).map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">\n`,
  );
  return card(
    locale,
    `<form method="post" action="${escape(delivery.url)}" accept-charset="utf-8">
${fields.join('')}<p>${texts.sending}</p>
<button class="main">${texts.send}</button>
</form>
<script>document.forms[0].submit();</script>`,
  );
}

/** Said to the site's developer: no trainee comes here by a request that is right. */
export function providerRefused(problem: RequestProblem | 'over'): string {
  return card('ko', `<p role="alert">${TEXTS.ko.refused[problem]}</p>`);
}
