import type { Bench } from '../bench/bench.js';
import type { Identified } from '../bench/provider.js';
import { type Check, must, t } from '../check.js';
import { identified } from './identity/errand.js';

const NEEDS = ['start', 'status'] as const;
const SOMEBODY: Identified = {
  name: '김아무개',
  phone: '01099990000',
  birth: '19010101',
  ci: 'Zm9yZ2VkLWNpLW9mLXNvbWVib2R5LWVsc2U=',
};
const MEND = t(
  '이름과, 둘 다 가진 것(CI, 생년월일, 번호)을 비교하세요. NFC로 맞추고 빈칸과 하이픈을 뺀 뒤, 빈 값은 누구와도 같지 않은 것으로 합니다.',
  'Compare the name and what both sides have (CI, birth date, number): in NFC, without blanks and hyphens. An empty value equals nobody’s.',
);

async function outcome(bench: Bench, person: Identified) {
  const { result } = await identified(bench, { verified: person });
  return `${result.status} ${result.reason}`.trim();
}

export const PERSON_CHECKS: readonly Check[] = [
  {
    id: 'person-other',
    group: 'person',
    needs: NEEDS,
    title: t('다른 사람의 본인인증은 mismatch입니다', 'Somebody else’s verification is a mismatch'),
    why: t('아무 휴대폰으로나 남의 잠금을 풀 수 있습니다.', 'Anybody’s phone clears anybody’s lock.'),
    mend: MEND,
    async run(bench) {
      const me = bench.person();
      const others: [string, string, Identified][] = [
        ['모두 다른 사람', 'everything differs', { ...pick(SOMEBODY, me) }],
        ['이름만 다른 사람', 'only the name differs', { ...me, name: SOMEBODY.name ?? '' }],
        ['이름만 같은 사람', 'only the name is the same', { ...pick(SOMEBODY, me), name: me.name ?? '' }],
        ['이름이 더 긴 사람', 'the name goes on', { ...me, name: `${me.name}이` }],
        ...nearly(me),
      ];
      for (const [ko, en, person] of others) {
        const got = await outcome(bench, person);
        must(got === 'failed mismatch', `${ko}: status가 ${got}입니다.`, `Where ${en}, status is ${got}.`);
      }
    },
  },
  {
    id: 'person-empty',
    group: 'person',
    needs: NEEDS,
    title: t('빈 이름이나 번호는 누구와도 같지 않습니다', 'An empty name or number equals nobody’s'),
    why: t(
      '기관이 값을 주지 않으면(계약에 없으면) 빈 값끼리 같다고 하여 모두가 통과합니다.',
      'Where the provider gives no value, empty equals empty, and everybody passes.',
    ),
    mend: MEND,
    async run(bench) {
      const me = bench.person();
      const people: [string, Identified][] = [
        ['name=""', { ...me, name: '' }],
        ['name=" "', { ...me, name: ' ' }],
        ['name', { name: me.name ?? '' }],
        ['-', {}],
        ['name="" phone=""', { name: '', phone: '' }],
      ];
      for (const [shown, person] of people) {
        const got = await outcome(bench, person);
        must(!got.startsWith('verified'), `${shown}: verified입니다.`, `${shown}: it is verified.`);
      }
    },
  },
  {
    id: 'person-spelling',
    group: 'person',
    needs: NEEDS,
    title: t('NFD, 빈칸, 하이픈은 다른 사람이 아닙니다', 'NFD, blanks and hyphens make no other person'),
    why: t(
      '본인인데 “회원정보와 다릅니다”가 되어 잠금을 풀 수 없습니다.',
      'The right person is told “differs from your details”, and stays locked.',
    ),
    mend: MEND,
    async run(bench) {
      const me = bench.person();
      const name = me.name ?? '';
      const phone = me.phone ?? '';
      const spellings: [string, Identified][] = [
        ['NFD', { ...me, name: name.normalize('NFD') }],
        ['" "', { ...me, name: ` ${Array.from(name).join(' ')} ` }],
        ['U+3000', { ...me, name: Array.from(name).join('\u3000') }],
        ['U+00A0', { ...me, name: `${name}\u00A0` }],
        ['010-', { ...me, phone: phone.replace(/^(\d{3})(\d{3,4})(\d{4})$/, '$1-$2-$3') }],
      ];
      for (const [shown, person] of spellings) {
        const got = await outcome(bench, person);
        must(got === 'verified', `${shown}: status가 ${got}입니다.`, `${shown}: status is ${got}.`);
      }
    },
  },
];

/** Where two values of a part may differ alone: at each end of what is compared, and within. A date stays one. */
const PLACES = { phone: [2, 5, -1], birth: [-6, -2], ci: [0, -2] } as const;

/** The test person but for one sign of what the LMS has of them beside the name. */
function nearly(me: Identified): [ko: string, en: string, Identified][] {
  return (['phone', 'birth', 'ci'] as const).flatMap((part) => {
    const value = part === 'ci' ? me.ci : me[part]?.replace(/\D/g, '');
    if (value === undefined) return [];
    return PLACES[part].map((place): [string, string, Identified] => {
      const other = withAnotherSign(value, place);
      return [`${part}만 다른 사람(${other})`, `only ${part} differs (${other})`, { ...me, [part]: other }];
    });
  });
}

function withAnotherSign(value: string, place: number): string {
  const other = value.at(place) === '1' ? '2' : '1';
  return value.slice(0, place) + other + value.slice(place).slice(1);
}

/** Of somebody, the fields that the provider names of the test person. */
function pick(somebody: Identified, like: Identified): Identified {
  return Object.fromEntries(Object.entries(somebody).filter(([key]) => key in like));
}
