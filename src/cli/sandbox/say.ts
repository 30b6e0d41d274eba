import { FATES, PLACES } from '../../sandbox/control/fates.js';
import { defineCommand, type Lang, UsageError } from '../command.js';
import { askSandbox, noSandbox, PORT_OPTION, readPort } from './control.js';

/** What can be said besides a code of the agency. */
const ALL_FATES: Record<string, object> = {
  ...FATES,
  bom: {
    base64: btoa('\u00ef\u00bb\u00bf{"code":"AP001","msg":"","status":"FAIL"}'),
    contentType: 'application/json',
  },
  redirect: { status: 307, headers: { location: '/agency/elsewhere' } },
  login: { status: 401, body: '<form>login</form>' },
};

const WORDS: Record<
  Lang,
  { what: string; place: (at: string) => string; times: string; said: string; mended: string }
> = {
  ko: {
    what: `무엇이라고 답할까요? 예: motp-widget say AP009 --for hong01 --times 1\n코드(AP001 …) 또는: ${Object.keys(ALL_FATES).join(' ')} provider-down, 모두 되돌리기: ok`,
    place: (at) => `--at은 ${PLACES.join(', ')} 중 하나입니다: ${at}`,
    times: '--times는 1 이상의 정수입니다.',
    said: '그렇게 답합니다.',
    mended: '모두 되돌렸습니다.',
  },
  en: {
    what: `Say what? For example: motp-widget say AP009 --for hong01 --times 1\nA code (AP001 …) or: ${Object.keys(ALL_FATES).join(' ')} provider-down; everything as usual: ok`,
    place: (at) => `--at is one of ${PLACES.join(', ')}: ${at}`,
    times: '--times is an integer from 1.',
    said: 'So it will answer.',
    mended: 'Everything answers as usual.',
  },
};

/** `motp-widget say <what>`: what the running sandbox answers next. */
export const say = defineCommand({
  usage: '<AP009|timeout|drop|html|slow|down|…|ok>',
  summary: { ko: '샌드박스가 다음에 이렇게 답하게 하기', en: 'what the sandbox answers next' },
  options: {
    for: { type: 'string', value: 'id', help: { ko: '이 회원에게만', en: 'to this member only' } },
    times: {
      type: 'string',
      value: 'n',
      help: { ko: '몇 번 (없으면 계속)', en: 'how often (default: always)' },
    },
    at: {
      type: 'string',
      value: 'where',
      help: {
        ko: `어디서: ${PLACES.join('|')} (기본 otp_accredit)`,
        en: `where: ${PLACES.join('|')} (default: otp_accredit)`,
      },
    },
    port: PORT_OPTION,
  },
  async run({ positionals, values, lang, print, warn }) {
    const words = WORDS[lang];
    const [what] = positionals;
    if (what === undefined || positionals.length > 1) throw new UsageError(words.what);
    const port = readPort(values.port, lang);
    const answer =
      what === 'ok'
        ? await askSandbox(port, 'DELETE', '/sandbox/faults')
        : await askSandbox(port, 'POST', '/sandbox/faults', faultOf(what, values, lang));
    if (!answer) {
      warn(noSandbox(port, lang));
      return 2;
    }
    if (!answer.ok) {
      warn(String(answer.data['error']));
      return 1;
    }
    print(what === 'ok' ? words.mended : words.said);
    return 0;
  },
});

function faultOf(
  what: string,
  {
    for: trainee,
    times,
    at,
  }: { for?: string | undefined; times?: string | undefined; at?: string | undefined },
  lang: Lang,
): object {
  const words = WORDS[lang];
  if (times !== undefined && !/^[1-9]\d{0,5}$/.test(times)) throw new UsageError(words.times);
  if (at !== undefined && !PLACES.includes(at)) throw new UsageError(words.place(at));
  const fate = Object.hasOwn(ALL_FATES, what) ? ALL_FATES[what] : undefined;
  if (!fate && what !== 'provider-down' && !/^([A-Z]{2}\d{3}|\d{3})$/.test(what))
    throw new UsageError(words.what);
  return {
    endpoint: what === 'provider-down' ? 'provider' : (at ?? 'otp_accredit'),
    ...(what === 'provider-down' ? FATES.down : (fate ?? { code: what })),
    ...(trainee !== undefined && { trainee }),
    ...(times !== undefined && { times: Number(times) }),
  };
}
