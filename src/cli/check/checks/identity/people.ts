import type { Bench } from '../../bench/bench.js';
import { type Answer, locationOf, type NoAnswer } from '../../bench/http.js';
import { isPage, kindOf, speaksOfFaults } from '../../bench/look.js';
import { type Check, must, t } from '../../check.js';
import { begun, leadsOn, NEEDS } from './errand.js';

export const PEOPLE_CHECKS: readonly Check[] = [
  {
    id: 'people-see-pages',
    group: 'identity',
    needs: NEEDS,
    title: t(
      '사람이 보는 주소는 잘못되었을 때도 화면으로 답합니다',
      'What a person looks at is a page, also when something is wrong',
    ),
    why: t(
      'start, return, done은 창에 그대로 보입니다. JSON이나 빈 화면이 나오면 훈련생은 무엇을 해야 할지 모릅니다.',
      'start, return and done stand in a window. A trainee who sees JSON there, or nothing, does not know what to do.',
    ),
    mend: t(
      '이 세 주소에서는 거절과 오류를(읽을 수 없는 본문, 데이터베이스 오류도) 무슨 일인지 말하고 돌아가는 링크가 있는 작은 화면으로 답하세요.',
      'Answer a refusal or a fault at these three (a body that cannot be read and a database that fails are such) with a small page that says what happened and has a link back.',
    ),
    async run(bench) {
      for (const [what, answer] of await wrongTurns(bench)) {
        must(
          saysSomething(answer),
          `${what.ko}: ${kindOf(answer).ko}. 화면이 아닙니다.`,
          `${what.en}: ${kindOf(answer).en}, and no page.`,
        );
      }
    },
  },
];

/** What goes wrong for a person on the way, each with the answer that the browser would show. */
async function wrongTurns(bench: Bench) {
  const signedOut = await bench.begin('unlock', { session: null });
  const odd = await bench.begin('unlock', { state: 'x' });
  const { transaction } = await begun(bench);
  const ticket = bench.world.provider.decide(transaction, 'cancelled');
  const unreadable = await bench.comeBack(transaction, ticket, {
    headers: { 'content-type': 'application/json' },
  });
  const unknown = bench.newToken();
  const stranger = {
    ...transaction,
    returnUrl: transaction.returnUrl.replace(transaction.requestNo, unknown),
  };
  const returned = await bench.comeBack(stranger, ticket);
  const turns = [
    [t('로그인하지 않고 연 start', 'start without a login'), signedOut.page],
    [t('이상한 state로 연 start', 'start with an odd state'), odd.page],
    [t('읽을 수 없는 본문으로 온 return', 'return with a body that cannot be read'), unreadable],
    [t('모르는 요청번호로 온 return', 'return with an unknown request number'), returned],
  ] as const;
  const back = await bench.comeBack(transaction, ticket);
  const done = typeof back === 'string' ? null : locationOf(back, new URL(transaction.returnUrl));
  if (!done) return turns;
  const lost = await bench.follow(back, transaction, null);
  return [...turns, [t('로그인하지 않고 연 done', 'done without a login'), lost] as const];
}

/** A page with words, or a way to one. */
function saysSomething(answer: Answer | NoAnswer): boolean {
  if (typeof answer === 'string' || speaksOfFaults(answer)) return false;
  const { text } = answer;
  return leadsOn(answer) || (isPage(answer) && !/^\s*([{[]|$)/.test(text));
}
