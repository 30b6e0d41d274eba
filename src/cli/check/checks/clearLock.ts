// oxlint-disable max-lines -- a list of checks, each beside what is said of it in two languages
import { says } from '../bench/agency.js';
import type { Bench } from '../bench/bench.js';
import { broke, kindOf } from '../bench/look.js';
import { VERIFIED_CODE } from '../bench/provider.js';
import { textOf } from '../bench/trace.js';
import { type Check, must, NotChecked, t } from '../check.js';
import { identified } from './identity/errand.js';
import { FROM_ANOTHER_SITE, MEND_CSRF } from './otherSite.js';

const NEEDS = ['start', 'status', 'clearLock'] as const;
const WHY_REAL = t(
  '기관의 기록은 지어낸 본인인증을 막으려고 있습니다. 지어낸 값으로 푼 잠금은 점검에서 드러납니다.',
  'HRDK’s record is there to exclude invented identifications; a lock that was cleared by one is found in an audit.',
);
const WHY_ONCE = t(
  '한 번의 본인인증으로 잠금을 몇 번이고 풀 수 있습니다.',
  'One identification clears any number of locks.',
);
const MEND_ONCE = t(
  'UPDATE … SET used = 1 WHERE reference = ? AND used = 0으로 먼저 가져가고(한 줄이 바뀌면 성공), 기관이 200이 아니면 used = 0으로 돌려놓으세요.',
  'Take it first, by UPDATE … SET used = 1 WHERE reference = ? AND used = 0 (one row changed), and give it back (used = 0) unless the agency says 200.',
);
const MEND_TAKEN = t(
  '세션, 회원, 목적(unlock), 결과(verified), 10분, 쓰지 않음을 모두 보고, 아니면 409 {"outcome":"expired"}로 답하세요.',
  'Look at session, member, purpose (unlock), outcome (verified), ten minutes and unused; else answer 409 {"outcome":"expired"}.',
);

/** A reference that may be spent, with the provider's transaction behind it. */
export async function referenceFor(bench: Bench, purpose: 'unlock' | 'alternative') {
  const { result, transaction } = await identified(bench, { verified: bench.person() }, purpose);
  if (result.status !== 'verified')
    throw new NotChecked(
      t(
        '본인인증이 되지 않아 쓸 reference가 없습니다.',
        'No identification was verified, so that there is no reference to spend.',
      ),
    );
  return { reference: result.reference, transaction };
}

/** Spends a reference, and says what the page read and how many `user_reset` came. */
async function spend(
  bench: Bench,
  reference: string,
  options: Parameters<Bench['post']>[2] = {},
  extra = {},
) {
  const before = bench.asked('reset').length;
  const answer = await bench.post('clearLock', { reference, ...extra }, options);
  return { answer, read: bench.readClear(answer), resets: bench.asked('reset').slice(before) };
}

function mustBeRefused({ answer, read, resets }: Awaited<ReturnType<typeof spend>>, ko: string, en: string) {
  must(resets.length === 0, `${ko}: user_reset을 보냈습니다.`, `${en}: user_reset was sent.`);
  must(read !== 'cleared', `${ko}: 풀렸다고 답했습니다.`, `${en}: it said “cleared”.`);
  must(!broke(answer), `${ko}: ${kindOf(answer).ko}`, `${en}: ${kindOf(answer).en}`);
}

export const CLEAR_LOCK_CHECKS: readonly Check[] = [
  {
    id: 'reset-values',
    group: 'clear-lock',
    needs: NEEDS,
    title: t(
      'user_reset에 본인인증 기관의 진짜 M_* 값이 갑니다',
      'user_reset gets the provider’s real M_* values',
    ),
    why: WHY_REAL,
    mend: t(
      '돌아올 때 저장한 결과 코드, 거래번호, 시각을 M_RETCD, M_TRNID, M_TRNDT로, M_RET은 T로 보내세요.',
      'Send the code, transaction id and time that you stored on the way back as M_RETCD, M_TRNID and M_TRNDT, and M_RET=T.',
    ),
    async run(bench) {
      const { reference, transaction } = await referenceFor(bench, 'unlock');
      const { answer, read, resets } = await spend(bench, reference);
      const [reset] = resets;
      must(
        reset,
        `user_reset이 오지 않았습니다. ${kindOf(answer).ko}`,
        `No user_reset came: ${kindOf(answer).en}`,
      );
      bench.trace.know(transaction.id, transaction.at, VERIFIED_CODE);
      const expected: Record<string, string> = {
        M_RET: 'T',
        M_RETCD: VERIFIED_CODE,
        M_TRNID: transaction.id,
        M_TRNDT: transaction.at,
        USER_NM: bench.world.config.person.name,
        USER_TEL: bench.world.config.person.phone.replace(/\D/g, ''),
        USRID: bench.world.config.person.id,
      };
      for (const [name, value] of Object.entries(expected)) {
        const got = textOf(reset.fields.get(name) ?? Buffer.alloc(0));
        must(
          got.normalize('NFC') === value.normalize('NFC'),
          got === '' ? `${name}이(가) 없습니다.` : `${name}이(가) 기관의 값(${value})과 다릅니다.`,
          got === '' ? `${name} is missing.` : `${name} is not the provider’s (${value}).`,
        );
      }
      must(read === 'cleared', `위젯이 ${read}(으)로 읽습니다.`, `The widget reads ${read}.`);
    },
  },
  {
    id: 'reset-not-from-page',
    group: 'clear-lock',
    needs: NEEDS,
    title: t('화면이 보낸 M_* 값은 쓰지 않습니다', 'M_* values of the page are not taken'),
    why: WHY_REAL,
    mend: t('요청에서는 reference만 읽으세요.', 'Read the reference and nothing else from the request.'),
    async run(bench) {
      const forged = {
        M_RET: 'F',
        M_RETCD: 'FORGED',
        M_TRNID: 'FORGEDTRNID',
        M_TRNDT: '2001-01-01 00:00:00',
        USER_NM: '김가짜',
        USER_TEL: '01099990000',
        USRID: 'forged01',
      };
      const { reference } = await referenceFor(bench, 'unlock');
      const { resets } = await spend(bench, reference, { query: forged }, forged);
      for (const { fields } of resets) {
        const taken = Object.entries(forged).filter(
          ([name, value]) => textOf(fields.get(name) ?? Buffer.alloc(0)) === value,
        );
        const names = taken.map(([name]) => name).join(', ');
        must(
          taken.length === 0,
          `화면이 보낸 값이 갔습니다: ${names}`,
          `Values of the page went out: ${names}`,
        );
      }
    },
  },
  {
    id: 'reset-unknown',
    group: 'clear-lock',
    needs: NEEDS,
    title: t('모르는 reference로는 아무것도 보내지 않습니다', 'Nothing is sent for an unknown reference'),
    why: t('아무나 잠금을 풀 수 있습니다.', 'Anybody can clear locks.'),
    mend: MEND_TAKEN,
    async run(bench) {
      for (const reference of [bench.newToken(), '', `' OR '1'='1`, 'null', 'a'.repeat(5_000)]) {
        mustBeRefused(
          await spend(bench, reference),
          JSON.stringify(reference.slice(0, 40)),
          JSON.stringify(reference.slice(0, 40)),
        );
      }
    },
  },
  {
    id: 'reset-once',
    group: 'clear-lock',
    needs: NEEDS,
    title: t('한 번 푼 reference는 다시 쓸 수 없습니다', 'A reference that has cleared a lock is used up'),
    why: WHY_ONCE,
    mend: MEND_ONCE,
    async run(bench) {
      const { reference } = await referenceFor(bench, 'unlock');
      await spend(bench, reference);
      mustBeRefused(await spend(bench, reference), '두 번째', 'The second time');
    },
  },
  {
    id: 'reset-at-once',
    group: 'clear-lock',
    needs: NEEDS,
    title: t('동시에 두 번 써도 user_reset은 하나입니다', 'Two at the same moment make one user_reset'),
    why: WHY_ONCE,
    mend: MEND_ONCE,
    async run(bench) {
      const { reference } = await referenceFor(bench, 'unlock');
      bench.world.agency.when('reset', { ...says(200), delay: bench.world.timing.settle / 3 });
      const before = bench.asked('reset').length;
      await Promise.all([bench.post('clearLock', { reference }), bench.post('clearLock', { reference })]);
      const times = bench.asked('reset').length - before;
      must(times === 1, `user_reset이 ${times}번 왔습니다.`, `user_reset came ${times} times.`);
    },
  },
  {
    id: 'reset-again',
    group: 'clear-lock',
    needs: NEEDS,
    title: t(
      'AP010이거나 답이 없었으면 같은 reference로 다시 할 수 있습니다',
      'After AP010 or no answer the reference is still good',
    ),
    why: t(
      '훈련생이 본인인증(유료)을 처음부터 다시 해야 합니다.',
      'The trainee has to identify, which costs money, once more.',
    ),
    mend: MEND_ONCE,
    async run(bench) {
      const { reference } = await referenceFor(bench, 'unlock');
      bench.world.agency.when('reset', says('AP010'));
      const refused = await spend(bench, reference);
      must(
        refused.read === 'still-locked',
        `AP010을 위젯이 ${refused.read}(으)로 읽습니다.`,
        `The widget reads AP010 as ${refused.read}.`,
      );
      bench.world.agency.when('reset', 'drop');
      const broken = await spend(bench, reference);
      must(
        broken.read !== 'cleared',
        '답이 없었는데 풀렸다고 했습니다.',
        'Without an answer it said “cleared”.',
      );
      must(!broke(broken.answer), kindOf(broken.answer).ko, kindOf(broken.answer).en);
      bench.world.agency.when('reset', says(200));
      const { read } = await spend(bench, reference);
      must(read === 'cleared', `다시 했더니 ${read}입니다.`, `Tried again it was ${read}.`);
    },
  },
  {
    id: 'reset-purpose',
    group: 'clear-lock',
    needs: NEEDS,
    title: t('대체인증의 reference로는 잠금이 풀리지 않습니다', 'A reference of 대체인증 clears no lock'),
    why: t(
      '대체인증은 다른 목적입니다. 잠금 해제 기록이 남지 않아야 합니다.',
      '대체인증 is another purpose, and is not to be filed as an unlocking.',
    ),
    mend: MEND_TAKEN,
    async run(bench) {
      const { reference } = await referenceFor(bench, 'alternative');
      mustBeRefused(await spend(bench, reference), '대체인증의 reference', 'A reference of 대체인증');
    },
  },
  {
    id: 'reset-session',
    group: 'clear-lock',
    needs: NEEDS,
    needsOther: true,
    title: t('다른 세션은 reference를 쓸 수 없습니다', 'Another session cannot spend the reference'),
    why: t(
      '새어 나간 reference 하나로 남이 잠금을 풉니다.',
      'A reference that leaked lets strangers clear the lock.',
    ),
    mend: MEND_TAKEN,
    async run(bench) {
      const { reference } = await referenceFor(bench, 'unlock');
      mustBeRefused(await spend(bench, reference, { session: null }), '로그인 없이', 'Without a login');
      mustBeRefused(
        await spend(bench, reference, { session: bench.world.other }),
        '다른 세션에서',
        'From another session',
      );
    },
  },
  {
    id: 'reset-csrf',
    group: 'clear-lock',
    needs: NEEDS,
    title: t('다른 사이트에서 온 clear-lock을 거절합니다', 'clear-lock refuses what comes from another site'),
    why: t(
      '훈련생이 한 본인인증을 다른 사이트가 써 버립니다.',
      'Another site spends the trainee’s identification.',
    ),
    mend: MEND_CSRF,
    async run(bench) {
      for (const options of FROM_ANOTHER_SITE) {
        const { reference } = await referenceFor(bench, 'unlock');
        mustBeRefused(
          await spend(bench, reference, options),
          `Origin: ${options.headers?.['origin']}, 토큰 없음`,
          `Origin: ${options.headers?.['origin']} without a token`,
        );
      }
    },
  },
];
