import { opened, sealed } from '../../sandbox/provider/niceModule.js';
import { defineCommand, type Lang, UsageError } from '../command.js';

const WORDS = {
  ko: { order: 'ENC 사이트코드 비밀번호 글, 또는 DEC 사이트코드 비밀번호 봉한값입니다.' },
  en: { order: 'ENC code password text, or DEC code password sealed.' },
} satisfies Record<Lang, unknown>;

/**
 * `motp-widget cpclient`: stands in for NICE's CPClient before `sandbox --provider nice-module`. As that one, it prints what was
 * sealed or opened, or a negative number.
 */
export const cpclient = defineCommand({
  usage: 'ENC|DEC <code> <password> <text>',
  summary: {
    ko: 'NICE의 CPClient를 대신하는 시험용 프로그램',
    en: 'stands in for NICE’s CPClient',
  },
  options: {},
  async run({ positionals: [order, code = '', password = '', text = ''], lang, print }) {
    const site = { code, password };
    if (order === 'ENC') {
      print(sealed(new TextEncoder().encode(text), site));
      return 0;
    }
    if (order !== 'DEC') throw new UsageError(WORDS[lang].order);
    const plain = opened(text, site);
    if (!plain) {
      print('-5');
      return 1;
    }
    // As bytes: NICE writes EUC-KR.
    process.stdout.write(plain);
    return 0;
  },
});
