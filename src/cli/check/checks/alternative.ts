import { type AgencyRequest, type Behaviour, reported, says } from '../bench/agency.js';
import type { Bench } from '../bench/bench.js';
import { broke, kindOf } from '../bench/look.js';
import { textOf } from '../bench/trace.js';
import { type Check, must, NotChecked, t } from '../check.js';
import { referenceFor } from './clearLock.js';
import { FROM_ANOTHER_SITE, MEND_CSRF } from './otherSite.js';

const NEEDS = ['start', 'status', 'alternative'] as const;
const MEND = t(
  '세션, 회원, 목적(alternative), 결과(verified), 10분을 보고 한 번만 쓰게 하세요. 아니면 409 {"outcome":"unavailable"}입니다.',
  'Look at session, member, purpose (alternative), outcome (verified) and ten minutes, and let it be spent once; else 409 {"outcome":"unavailable"}.',
);

async function spend(bench: Bench, reference: string, options: Parameters<Bench['post']>[2] = {}) {
  const answer = await bench.post('alternative', { reference, purpose: bench.world.config.purpose }, options);
  return { answer, read: bench.read(answer) };
}

function mustBeRefused({ answer, read }: Awaited<ReturnType<typeof spend>>, ko: string, en: string) {
  must(read !== 'verified', `${ko}: 인증되었습니다.`, `${en}: it was verified.`);
  must(!broke(answer), `${ko}: ${kindOf(answer).ko}`, `${en}: ${kindOf(answer).en}`);
}

/** The fields of a report, whose names the interfaces write each in their own way. */
export function fieldsOf(report: AgencyRequest): Map<string, string> {
  return new Map(
    [...report.fields].map(([name, bytes]) => [name.toLowerCase().replaceAll('_', ''), textOf(bytes)]),
  );
}

/** How an agency refuses a report, or says something that is no answer to it. */
const NOT_TAKEN: readonly [string, Behaviour][] = [
  ['RetVal 102', reported('102')],
  ['AP001', says('AP001')],
  [
    'HTML',
    { headers: { 'content-type': 'text/html' }, body: '<html><body>RetVal SUCCESS 101</body></html>' },
  ],
  ['', 'drop'],
];

export const ALTERNATIVE_CHECKS: readonly Check[] = [
  {
    id: 'alternative-verified',
    group: 'alternative',
    needs: NEEDS,
    title: t(
      '대체인증은 인증을 끝내고 잠금은 그대로 둡니다',
      '대체인증 ends the verification and clears no lock',
    ),
    why: t(
      '대체인증이 잠금 해제로 기록되거나, 끝나지 않습니다.',
      'It is filed as an unlocking, or does not end.',
    ),
    mend: t(
      '{"outcome":"verified","token"}으로 답하고 user_reset은 보내지 마세요.',
      'Answer {"outcome":"verified","token"}, and send no user_reset.',
    ),
    async run(bench) {
      const { reference } = await referenceFor(bench, 'alternative');
      const { answer, read } = await spend(bench, reference);
      must(
        read === 'verified',
        `위젯이 ${read}(으)로 읽습니다. ${kindOf(answer).ko}`,
        `The widget reads ${read}: ${kindOf(answer).en}`,
      );
      must(bench.asked('reset').length === 0, 'user_reset을 보냈습니다.', 'user_reset was sent.');
      must(bench.asked('accredit').length === 0, 'otp_accredit를 보냈습니다.', 'otp_accredit was sent.');
    },
  },
  {
    id: 'alternative-once',
    group: 'alternative',
    needs: NEEDS,
    title: t('대체인증의 reference는 한 번만 씁니다', 'A reference of 대체인증 is good once'),
    why: t(
      '한 번의 본인인증으로 여러 차시를 인증합니다.',
      'One identification verifies any number of lessons.',
    ),
    mend: MEND,
    async run(bench) {
      const { reference } = await referenceFor(bench, 'alternative');
      await spend(bench, reference);
      mustBeRefused(await spend(bench, reference), '두 번째', 'The second time');
    },
  },
  {
    id: 'alternative-purpose',
    group: 'alternative',
    needs: NEEDS,
    title: t(
      '잠금을 풀 본인인증으로는 대체인증이 되지 않습니다',
      'An identification for unlocking is no 대체인증',
    ),
    why: t(
      '훈련생이 동의하지 않은 목적으로 기록됩니다.',
      'It is filed for a purpose that the trainee did not agree to.',
    ),
    mend: MEND,
    async run(bench) {
      const { reference } = await referenceFor(bench, 'unlock');
      mustBeRefused(await spend(bench, reference), '잠금 풀기의 reference', 'A reference for unlocking');
      mustBeRefused(await spend(bench, bench.newToken()), '모르는 reference', 'An unknown reference');
    },
  },
  {
    id: 'alternative-report',
    group: 'alternative',
    needs: NEEDS,
    title: t('대체인증을 진짜 M_* 값으로 보고합니다', '대체인증 is reported with the real M_* values'),
    why: t('보고되지 않은 대체인증은 인정받지 못합니다.', 'A 대체인증 that was not reported does not count.'),
    mend: t(
      '계약이 정한 곳(pSubOtpLog, pAuthLog, phone_auth_hist)에 기관의 결과 코드, 거래번호, 시각을 보내세요.',
      'Send the provider’s code, transaction id and time to where your contract says (pSubOtpLog, pAuthLog, phone_auth_hist).',
    ),
    async run(bench) {
      const { reference, transaction } = await referenceFor(bench, 'alternative');
      await spend(bench, reference);
      await bench.until(() => bench.asked('report').length > 0, bench.world.timing.settle);
      const [report] = bench.asked('report');
      if (!report)
        throw new NotChecked(
          t(
            '검사용 서버에 보고가 오지 않았습니다. 나중에 모아 보낸다면 그 작업을 직접 확인하세요.',
            'No report came to this command’s server. If a job sends it later, look at the job yourself.',
          ),
        );
      const fields = fieldsOf(report);
      must(
        fields.get('mtrnid') === transaction.id,
        'm_trnID가 기관의 거래번호가 아닙니다.',
        'm_trnID is not the provider’s transaction id.',
      );
      must(
        fields.get('mtrndt') === transaction.at,
        'm_trnDT가 기관의 시각이 아닙니다.',
        'm_trnDT is not the provider’s time.',
      );
      must(
        fields.get('usrid') === bench.world.config.person.id,
        'USRID가 훈련생의 것이 아닙니다.',
        'USRID is not the trainee’s.',
      );
      for (const [said, behaviour] of NOT_TAKEN) {
        bench.world.agency.when('report', behaviour);
        const { reference } = await referenceFor(bench, 'alternative');
        if ((await spend(bench, reference)).read !== 'verified') continue;
        throw new NotChecked(
          t(
            `보고가 받아들여지지 않았는데(${said || '답 없음'}) 인증되었습니다. 서버가 그 보고를 나중에 다시 보내는지 직접 확인하세요.`,
            `It was verified though the report was not taken (${said || 'no answer'}). See yourself whether the server sends it again later.`,
          ),
        );
      }
    },
  },
  {
    id: 'alternative-session',
    group: 'alternative',
    needs: NEEDS,
    needsOther: true,
    title: t(
      '다른 세션은 대체인증의 reference를 쓸 수 없습니다',
      'Another session cannot spend the reference of 대체인증',
    ),
    why: t(
      '남의 본인인증으로 자기 차시를 인증합니다.',
      'Somebody verifies a lesson by another person’s identification.',
    ),
    mend: MEND,
    async run(bench) {
      const { reference } = await referenceFor(bench, 'alternative');
      mustBeRefused(await spend(bench, reference, { session: null }), '로그인 없이', 'Without a login');
      mustBeRefused(
        await spend(bench, reference, { session: bench.world.other }),
        '다른 세션에서',
        'From another session',
      );
    },
  },
  {
    id: 'alternative-csrf',
    group: 'alternative',
    needs: NEEDS,
    title: t('다른 사이트에서 온 대체인증을 거절합니다', 'alternative refuses what comes from another site'),
    why: t(
      '훈련생이 한 본인인증을 다른 사이트가 써 버립니다.',
      'Another site spends the trainee’s identification.',
    ),
    mend: MEND_CSRF,
    async run(bench) {
      for (const options of FROM_ANOTHER_SITE) {
        const { reference } = await referenceFor(bench, 'alternative');
        mustBeRefused(
          await spend(bench, reference, options),
          `Origin: ${options.headers?.['origin']}, 토큰 없음`,
          `Origin: ${options.headers?.['origin']} without a token`,
        );
      }
    },
  },
];
