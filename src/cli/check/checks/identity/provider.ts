import { broke, kindOf } from '../../bench/look.js';
import { type Check, must, t } from '../../check.js';
import { begun, identified, leadsOn, NEEDS } from './errand.js';

const ASK_MEND = t(
  '브라우저로 온 표(ticket)를 비밀값과 함께 기관 서버에 보내 결과를 받고, 그 요청번호가 기록의 것과 같은지 보세요.',
  'Send the ticket with your secret to the provider’s server, and compare the request number in its answer with your record’s.',
);

export const PROVIDER_CHECKS: readonly Check[] = [
  {
    id: 'ticket-forged',
    group: 'identity',
    needs: NEEDS,
    title: t('꾸민 표를 믿지 않습니다', 'A forged ticket is not believed'),
    why: t(
      '브라우저로 온 것은 누구나 쓸 수 있습니다. 남의 잠금이 풀립니다.',
      'Anybody can write what comes through the browser: locks are cleared by strangers.',
    ),
    mend: ASK_MEND,
    async run(bench) {
      const { state, transaction } = await begun(bench);
      const { name = '', phone = '' } = bench.person();
      const back = await bench.comeBack(transaction, bench.newToken(), {
        extra: {
          result: 'ok',
          result_code: '0000',
          request_no: transaction.requestNo,
          name,
          phone,
          ...bench.person(),
        },
      });
      must(!broke(back), kindOf(back).ko, kindOf(back).en);
      await bench.follow(back, transaction);
      const { status } = await bench.status(state);
      must(status !== 'verified', '꾸민 표로 본인인증이 되었습니다.', 'A forged ticket verified.');
    },
  },
  {
    id: 'ticket-foreign',
    group: 'identity',
    needs: NEEDS,
    title: t('다른 요청의 표를 받지 않습니다', 'A ticket of another request is not taken'),
    why: t(
      '한 번 받은 표를 다른 사람의 요청에 넣을 수 있습니다.',
      'A ticket once got can be brought into somebody else’s request.',
    ),
    mend: ASK_MEND,
    async run(bench) {
      const mine = await begun(bench);
      const other = await begun(bench);
      const ticket = bench.world.provider.decide(other.transaction, { verified: bench.person() });
      await bench.follow(await bench.comeBack(mine.transaction, ticket), mine.transaction);
      const { status } = await bench.status(mine.state);
      must(
        status !== 'verified',
        '다른 요청의 표로 본인인증이 되었습니다.',
        'A ticket of another request verified.',
      );
    },
  },
  {
    id: 'outcomes',
    group: 'identity',
    needs: NEEDS,
    title: t('취소, 오류, 시간 초과를 그대로 전합니다', 'A cancel, a fault and an expiry are told as such'),
    why: t(
      '훈련생이 끝나지 않는 기다림이나 틀린 안내를 봅니다.',
      'The trainee waits for ever, or is told the wrong thing.',
    ),
    mend: t(
      '결과마다 기록을 끝내세요: cancelled, failed/provider, failed/expired.',
      'End the record at each result: cancelled, failed/provider, failed/expired.',
    ),
    async run(bench) {
      const expected = [
        ['cancelled', ['cancelled']],
        ['error', ['failed provider']],
        ['expired', ['failed expired', 'failed provider']],
      ] as const;
      for (const [decision, right] of expected) {
        const { result } = await identified(bench, decision);
        const got = `${result.status} ${result.reason}`.trim();
        must(
          (right as readonly string[]).includes(got),
          `기관이 ${decision}이라고 했는데 status는 ${got}입니다.`,
          `The provider said ${decision}, status says ${got}.`,
        );
      }
    },
  },
  {
    id: 'provider-down',
    group: 'identity',
    needs: NEEDS,
    title: t(
      '본인인증 기관이 답하지 않아도 돌아오는 길이 끝까지 갑니다',
      'The way back ends well though the provider does not answer',
    ),
    why: t('빈 화면이 남거나 서버 프로그램이 끝납니다.', 'A blank page stays, or the server’s process ends.'),
    mend: t(
      '물어볼 때의 오류를 잡아 failed/provider로 기록하고 303으로 done에 보내세요.',
      'Catch the error of asking, record failed/provider, and answer 303 to done.',
    ),
    async run(bench) {
      const { back, result } = await identified(bench, { unreachable: bench.person() });
      must(leadsOn(back), kindOf(back).ko, kindOf(back).en);
      must(result.status !== 'verified', '인증되었습니다.', 'It was verified.');
    },
  },
];
