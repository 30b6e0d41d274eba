import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALES } from './all.js';
import { LOCALE_NAMES, type LocaleName } from './names.js';

const OTHERS = LOCALE_NAMES.filter((name) => name !== 'ko');

/** Every sentence by its place: `help.topics.ap005.lines.0`. */
function sentences(tree: unknown, place = ''): [place: string, sentence: string][] {
  if (typeof tree === 'string') return [[place.slice(1), tree]];
  return Object.entries(tree as object).flatMap(([key, value]) => sentences(value, `${place}.${key}`));
}

const of = (locale: LocaleName) => new Map(sentences(LOCALES[locale]));
const found = (sentence: string | undefined, pattern: RegExp) =>
  [...(sentence ?? '').matchAll(pattern)].join();

test.each(OTHERS)('%s has a sentence in every place of the Korean, and no other', (locale) => {
  // Of one it may say it in another way, beside the way of all else.
  const places = [...of(locale).keys()].map((place) => place.replace(/_one$/, ''));
  expect(new Set(places)).toEqual(new Set(of('ko').keys()));
  expect([...of(locale)].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
});

test.each(OTHERS)('%s has the values that the Korean has', (locale) => {
  const theirs = of(locale);
  for (const [place, sentence] of of('ko')) {
    expect(found(theirs.get(place), /\{\{.*?\}\}/g), place).toBe(found(sentence, /\{\{.*?\}\}/g));
  }
});

test.each(LOCALE_NAMES)('%s names the button that sends a code which may lock', (locale) => {
  const { anyway, doubt } = LOCALES[locale];
  // The Korean in the button's own words, so that it takes one line.
  expect(doubt['may-lock']).toContain(locale === 'ko' ? anyway.slice(7, -1) : anyway);
});

test.each(OTHERS)(
  '%s has Korean only in quotation marks, and names the buttons that the Korean names',
  (locale) => {
    const theirs = of(locale);
    for (const [place, sentence] of of('ko')) {
      const its = theirs.get(place) ?? '';
      expect(its.replace(/[“(（][^”)）“]*[”)）]/g, ''), place).not.toMatch(/[가-힣]/);
      // With what it does in brackets: a trainee may not read the Korean on the app's button.
      if (sentence.includes('“mOTP 등록 초기화”')) expect(its, place).toMatch(/“mOTP 등록 초기화” ?[(（]/);
    }
  },
);

/** What the app's form asks for, where a trainee is told to fill it in. */
const FIELDS = ['이름', '휴대폰 번호'];

test.each(OTHERS)(
  '%s gives beside what is to be filled in in the app the Korean that stands there',
  (locale) => {
    const theirs = of(locale);
    const steps = [...of('ko')].filter(([, sentence]) => /이름과 휴대폰 번호(?:를| 전체)/.test(sentence));
    expect(steps.length).toBeGreaterThan(3);
    for (const [place] of steps)
      for (const field of FIELDS) expect(theirs.get(place), place).toMatch(new RegExp(`[(（]${field}[)）]`));
  },
);

test.each(LOCALE_NAMES)('%s calls neither number by the name of the other, and blames nobody', (locale) => {
  const wrong = {
    ko: /PIN|패스워드|틀렸|잘못|죄송|비밀번호 ?\(?6|인증번호 ?\(?4|제한 초기화(?!\))/,
    en: /\bPIN\b|wrong|sorry|invalid|password \(6|code \(4/i,
    vi: /\bPIN\b|xin lỗi|mật khẩu \(6|mã xác thực \(4/i,
    'zh-Hans': /\bPIN\b|抱歉|密码（6|验证码（4/,
    ne: /\bPIN\b|पिन|माफ|पासवर्ड \(6|कोड \(4/,
    th: /\bPIN\b|พิน|ขออภัย|ขอโทษ|ครับ|ค่ะ|รหัสผ่านแอป \(6|รหัสยืนยัน(?: mOTP)? \(4/,
    id: /\bPIN\b|\bmaaf\b|\bsalah\b|sandi(?: aplikasi)? \(6|verifikasi(?: mOTP)? \(4/i,
    km: /\bPIN\b|សូមទោស|អភ័យទោស|ពាក្យសម្ងាត់កម្មវិធី \(6|លេខកូដផ្ទៀងផ្ទាត់ \(4/,
  }[locale];
  for (const [place, sentence] of of(locale)) {
    expect(sentence, place).not.toMatch(wrong);
    expect(sentence, place).not.toMatch(/[!！]/);
  }
});

test.each(LOCALE_NAMES.filter((name) => name !== 'ko' && name !== 'en'))(
  '%s says that no native speaker has read it',
  (locale) => {
    const source = readFileSync(new URL(`${locale}.ts`, import.meta.url), 'utf8');
    expect(source.slice(0, 500)).toContain('NOT REVIEWED BY A NATIVE SPEAKER');
  },
);
