import type { Sending } from '../bench/send.js';
import { t } from '../check.js';

/**
 * How a page of another site sends a form: with the trainee's cookies, without the token. First as browsers of today do it,
 * then as older ones do it out of a sandboxed frame.
 */
export const FROM_ANOTHER_SITE: readonly Sending[] = [
  {
    csrf: false,
    headers: {
      origin: 'https://evil.example',
      referer: 'https://evil.example/',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    },
  },
  { csrf: false, headers: { origin: 'null', referer: '', 'sec-fetch-site': '' } },
];

export const WHY_CSRF = t(
  '다른 사이트의 숨은 폼 여섯 번으로 훈련생의 mOTP가 잠깁니다.',
  'Six hidden forms of another site lock the trainee’s mOTP.',
);
export const MEND_CSRF = t(
  '세션의 토큰을 화면의 <meta name="csrf-token">에 넣고, POST마다 X-CSRF-TOKEN을 hash_equals로 비교하세요. 토큰이 없으면 거절합니다.',
  'Put the session’s token into <meta name="csrf-token">, compare X-CSRF-TOKEN at each POST (hash_equals), and refuse a POST without it.',
);
