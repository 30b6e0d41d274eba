import { defineCommand, UsageError } from '../command.js';
import { askSandbox, noSandbox, PORT_OPTION, readPort } from './control.js';

const WORDS = {
  ko: { who: '누구의 번호입니까? 예: motp-widget code hong01', none: '이 휴대폰에는 등록된 앱이 없습니다.' },
  en: {
    who: 'Whose code? For example: motp-widget code hong01',
    none: 'Nothing is registered on this phone.',
  },
};

/** `motp-widget code <id>`: the six digits that the phone shows now, for scripts. */
export const code = defineCommand({
  usage: { ko: '<회원PK>', en: '<id>' },
  summary: {
    ko: '샌드박스의 휴대폰에 지금 보이는 인증번호 6자리',
    en: 'the six digits that a phone of the sandbox shows now',
  },
  options: { port: PORT_OPTION },
  async run({ positionals, values, lang, print, warn }) {
    const [id] = positionals;
    if (id === undefined || positionals.length > 1) throw new UsageError(WORDS[lang].who);
    const port = readPort(values.port, lang);
    const answer = await askSandbox(port, 'GET', `/sandbox/trainees/${encodeURIComponent(id)}/code`);
    if (!answer) {
      warn(noSandbox(port, lang));
      return 2;
    }
    const { code, error } = answer.data;
    if (typeof code !== 'string') {
      warn(typeof error === 'string' ? error : WORDS[lang].none);
      return 1;
    }
    print(code);
    return 0;
  },
});
