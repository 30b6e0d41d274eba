import type { Bench, Errand } from '../../bench/bench.js';
import type { Answer, NoAnswer } from '../../bench/http.js';
import type { Decision, Transaction } from '../../bench/provider.js';
import { NotChecked, t } from '../../check.js';

/** What every check of an identity verification needs. */
export const NEEDS = ['start', 'status'] as const;
/** Characters of a value that nobody guesses. */
export const SHORTEST_RANDOM = 16;

/** A verification that has come to our provider. Where the way there is not to be had, nothing is said of what follows. */
export async function begun(
  bench: Bench,
  purpose: 'unlock' | 'alternative' = 'unlock',
  options: Parameters<Bench['begin']>[1] = {},
): Promise<Omit<Errand, 'transaction'> & { transaction: Transaction }> {
  const { state, page, transaction } = await bench.begin(purpose, options);
  if (typeof transaction === 'string')
    throw new NotChecked(
      t(
        'start가 검사용 본인인증 기관으로 가지 않았습니다. 서버의 본인인증 기관을 이 명령의 것으로 설정하거나, 직접 확인하세요.',
        'start did not lead to this command’s identity provider. Set the server to it, or look yourself.',
      ),
    );
  return { state, page, transaction };
}

/** The whole way of a verification: begun, decided, come back, and asked for. */
export async function identified(
  bench: Bench,
  decision: Decision,
  purpose: 'unlock' | 'alternative' = 'unlock',
) {
  const { state, transaction } = await begun(bench, purpose);
  const back = await bench.comeBack(transaction, bench.world.provider.decide(transaction, decision));
  const done = await bench.follow(back, transaction);
  return { state, transaction, back, done, result: await bench.status(state) };
}

/** Whether the browser is led to another page. */
export function leadsOn(answer: Answer | NoAnswer): answer is Answer {
  return (
    typeof answer !== 'string' &&
    answer.status >= 300 &&
    answer.status < 400 &&
    answer.headers.location !== undefined
  );
}
