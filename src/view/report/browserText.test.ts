import { expect, test } from 'vitest';
import { browserText } from './browserText.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; SM-S911N Build/UP1A)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)';
const CHROMIUM = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0';

test.each([
  [`${WINDOWS} ${CHROMIUM} Safari/537.36`, '크롬 120, 윈도우'],
  [`${WINDOWS} ${CHROMIUM} Safari/537.36 Edg/121.0.2277.83`, '엣지 121, 윈도우'],
  [`${WINDOWS} ${CHROMIUM} Whale/3.24.223.21 Safari/537.36`, '웨일 3, 윈도우'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:121.0) Gecko/20100101 Firefox/121.0', '파이어폭스 121, 윈도우'],
  [`${ANDROID} ${CHROMIUM} Mobile Safari/537.36`, '크롬 120, 안드로이드'],
  [
    `${ANDROID} AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/24.0 Chrome/117.0 Mobile Safari/537.36`,
    '삼성 인터넷 24, 안드로이드',
  ],
  [
    `${ANDROID} AppleWebKit/537.36 Version/4.0 Chrome/120.0 Mobile Safari/537.36;KAKAOTALK 2410130`,
    '카카오톡 2410130, 안드로이드',
  ],
  [
    `${IPHONE} AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 NAVER(inapp; search; 1200; 12.5.6)`,
    '네이버 앱 12, 아이폰',
  ],
  [
    `${IPHONE} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1`,
    '사파리 17, 아이폰',
  ],
  [
    `${IPHONE} AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/120.0 Mobile/15E148 Safari/604.1`,
    '크롬 120, 아이폰',
  ],
  ['SomeApp/3', 'SomeApp/3'],
  ['', ''],
])('%s', (userAgent, text) => {
  expect(browserText(userAgent)).toBe(text);
});
