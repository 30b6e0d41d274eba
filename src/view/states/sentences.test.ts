import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialFlow, MANY_MISSES, type Notice } from '../../core/flow.js';
import type { FormStep } from '../../core/viewOf.js';
import { LOCALES } from '../../locales/all.js';
import { LOCALE_NAMES, type LocaleName } from '../../locales/names.js';
import { createTranslate } from '../i18n.js';
import { present, standingHead } from './notices.js';

/*
 * How much is said at once, and that the three facts which trainees do not know stand where they are needed. Counted is
 * what tells or asks something, without the words on buttons and links.
 */

/** Thai has no full stop: there, a line is a sentence. */
const sentencesIn = (words: readonly (string | null)[]) =>
  words
    .flatMap((text) => (text ?? '').split(/(?<=[.?])\s+|(?<=[。？।។])|\n/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const translate = (locale: LocaleName) => createTranslate(locale, LOCALES[locale]);

const afterMismatch = (notice: Partial<Extract<Notice, { kind: 'mismatch' }>> = {}): FormStep => ({
  state: 'entering',
  notice: { kind: 'mismatch', count: 1, ...notice },
});

const LOCK: Record<LocaleName, RegExp> = {
  ko: /잠/,
  en: /lock/,
  vi: /khóa/,
  'zh-Hans': /锁/,
  ne: /(^| )लक /m, // not ‘below’, तलको
  th: /ล็อก/,
  id: /kunci|mengunci/,
  km: /សោ/,
};
/** That earlier ones count, not those of other pages alone. */
const EARLIER: Record<LocaleName, RegExp> = {
  ko: /전에 틀린 것도/,
  en: /earlier ones counted/,
  vi: /cả những lần trước/,
  'zh-Hans': /连同之前的/,
  ne: /पहिलेकासमेत/,
  th: /นับรวมครั้งก่อน/,
  id: /[Tt]ermasuk yang sebelumnya/,
  km: /រួមទាំងលើកមុន/,
};
const NO_ERROR: Record<LocaleName, RegExp> = {
  ko: /4자리.*오류가 나오거나 잠기지 않습니다/,
  en: /4 digits.*no error and locks nothing/,
  vi: /4 chữ số.*không hiện lỗi và không bị khóa/,
  'zh-Hans': /4 位数字.*不会出现错误或被锁定/,
  ne: /4 अङ्क.*त्रुटि देखिँदैन र लक हुँदैन/,
  th: /4 หลัก.*ไม่ขึ้นข้อผิด\u2060พลาดและไม่ถูกล็อก/,
  id: /4 angka.*tidak menampilkan galat dan tidak mengunci/,
  km: /4 ខ្ទង់.*មិនបង្ហាញកំហុស ឬចាក់សោទេ/,
};

test('sentences are told apart in each script', () => {
  expect(sentencesIn(['One. Two?\nThree'])).toEqual(['One.', 'Two?', 'Three']);
  expect(sentencesIn(['验证码不匹配。请输入。', 'मिलेन। अझै?', null])).toHaveLength(4);
  expect(sentencesIn(['‘A … b’ (6 digits) at 8.22.'])).toHaveLength(1);
});

test.each(LOCALE_NAMES)('%s says at most two sentences on the first screen', (locale) => {
  const t = translate(locale);
  expect(sentencesIn([t('field.hint'), t('field.autoSubmit')]).length).toBeLessThanOrEqual(2);
});

test.each(LOCALE_NAMES)(
  '%s says at most three sentences at a mismatch, among them what locks, and where that is near that it can be undone',
  (locale) => {
    const t = translate(locale);
    for (const step of [
      afterMismatch(),
      afterMismatch({ attemptsLeft: 1 }),
      afterMismatch({ attemptsLeft: 4 }),
      afterMismatch({ count: 2 }),
      afterMismatch({ count: 5 }),
    ]) {
      const { head, lines } = present(step, t);
      const [undo, others] = [t('mismatch.undo'), lines.filter((line) => line !== t('mismatch.undo'))];
      expect(lines.at(-1) === undo, undo).toBe(
        [t('mismatch.danger'), t('mismatch.next')].includes(head ?? ''),
      );
      expect(sentencesIn([head, ...others]).length, JSON.stringify(step)).toBeLessThanOrEqual(3);
      expect([head, ...lines].join('\n'), JSON.stringify(step)).toMatch(LOCK[locale]);
      expect(head?.length, head ?? '').toBeLessThanOrEqual(LONGEST_HEAD);
    }
    for (const rule of [present(afterMismatch(), t).lines.join('\n'), t('mismatch.rule')]) {
      expect(rule).toContain('6');
      expect(rule).toMatch(EARLIER[locale]);
      expect(rule, 'one reading is enough').not.toContain('5');
    }
  },
);

test.each(LOCALE_NAMES)('%s says at most four sentences of AP005 before the answer', (locale) => {
  const t = translate(locale);
  expect(t('unregistered.member'), 'what the stars are').toContain('*');
  for (const places of [['title', 'member', 'ask'] as const, ['title', 'again', 'member'] as const])
    expect(sentencesIn(places.map((place) => t(`unregistered.${place}`))).length).toBeLessThanOrEqual(4);
});

test.each(LOCALE_NAMES)(
  '%s says in the help what each of the two numbers does, and AP011 in its own words',
  (locale) => {
    const t = translate(locale);
    expect(t('help.topics.password.lead')).toMatch(NO_ERROR[locale]);
    expect(t('help.topics.mismatch.lead')).toContain(t('mismatch.rule'));
    expect(t('help.topics.mismatch.lead')).toMatch(LOCK[locale]);
    expect(t('help.topics.ap011.lead')).toContain('사용자 등록실패(… 5회 실패 사용자)');
  },
);

/** As long as still fits the room of the hint on a phone, in one line or two. */
const LONGEST_HEAD = 36;

const NOT_SENT: Record<LocaleName, RegExp> = {
  ko: /아직 보내지 않았/,
  en: /Nothing was sent yet/,
  vi: /Chưa gửi gì/,
  'zh-Hans': /还没有发送/,
  ne: /अझै पठाइएको छैन/,
  th: /ยังไม่ได้ส่ง/,
  id: /Belum dikirim/,
  km: /មិនទាន់បានផ្ញើ/,
};

test.each(LOCALE_NAMES)(
  '%s says in one line of the field that the next code may lock, then that it does',
  (locale) => {
    const t = translate(locale);
    for (const danger of [t('mismatch.danger'), t('mismatch.next')]) {
      expect(danger).toMatch(LOCK[locale]);
      expect(danger.length, danger).toBeLessThanOrEqual(LONGEST_HEAD);
    }
  },
);

test('that the next one locks is said where it is sure: of the sixth, and of the last that the host counts', () => {
  const t = translate('ko');
  const headAfter = (count: number, attemptsLeft: number | null) =>
    standingHead(
      false,
      {
        ...initialFlow({} as never),
        misses: Array.from({ length: count }, () => ({}) as never),
        attemptsLeft,
      },
      t,
    );
  fc.assert(
    fc.property(fc.nat(12), fc.option(fc.integer({ min: 1, max: 9 })), (count, left) => {
      const head = headAfter(count, left);
      const isSure = left === null ? count >= 5 : left === 1;
      expect(head === t('mismatch.next')).toBe(isSure);
      expect(head === null).toBe(count < MANY_MISSES && !isSure);
    }),
  );
});

/** Every message that stands at the field because a press or a paste came to nothing. */
const refusals = (locale: LocaleName) => {
  const { entry, paste, doubt } = LOCALES[locale];
  return [...Object.values(entry), ...Object.values(paste), ...Object.values(doubt)];
};

test('what stands bold at the field is what to do, and below it why', () => {
  for (const message of refusals('ko')) expect(message.split('\n')[0], message).toMatch(/ 주세요\.$/);
});

test.each(LOCALE_NAMES)('%s says bold of a mismatch what happened, and from the danger on that', (locale) => {
  const t = translate(locale);
  const headOf = (notice: Parameters<typeof afterMismatch>[0]) => present(afterMismatch(notice), t).head;
  expect(headOf({})).toBe(t('mismatch.first').split('\n')[0]);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.option(fc.integer({ min: 1, max: 9 })), (count, left) => {
      const isSure = left === null ? count >= 5 : left === 1;
      const danger = isSure ? t('mismatch.next') : t('mismatch.danger');
      expect(headOf({ count, attemptsLeft: left ?? undefined })).toBe(
        count >= MANY_MISSES || isSure ? danger : t('mismatch.again', { count }),
      );
    }),
  );
  expect(headOf({ attemptsLeft: 1 })).toBe(t('mismatch.next'));
});

test.each(LOCALE_NAMES)(
  '%s says as few sentences of a refusal as of a mismatch, the bold one in one line',
  (locale) => {
    for (const message of refusals(locale)) {
      const [head = '', ...lines] = message.split('\n');
      expect(sentencesIn([head, ...lines]).length, message).toBeLessThanOrEqual(3);
      expect(sentencesIn([head]), message).toHaveLength(1);
      expect(head.length, head).toBeLessThanOrEqual(LONGEST_HEAD);
    }
  },
);

test.each(LOCALE_NAMES)(
  '%s says before the code that may lock that nothing was sent, and nothing that is untrue where it locks for sure',
  (locale) => {
    const t = translate(locale);
    const notice: Notice = { kind: 'ask', doubt: 'may-lock', confirmed: [] };
    const { head, lines } = present({ state: 'entering', notice }, t);
    expect(head).toMatch(NOT_SENT[locale]);
    expect(t('mismatch.undo')).toMatch(LOCK[locale]);
    const rest = lines.join('\n').replace(t('mismatch.undo'), '');
    expect(rest, 'that a lock can be undone comes last').not.toBe(lines.join('\n'));
    expect(`${head}\n${rest}`, 'how sure it is stood at the field').not.toMatch(LOCK[locale]);
  },
);
