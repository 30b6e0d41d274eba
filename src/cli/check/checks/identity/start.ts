// oxlint-disable max-lines -- a list of checks, each beside what is said of it in two languages
import { locationOf } from '../../bench/http.js';
import { broke, kindOf } from '../../bench/look.js';
import { readSetCookie } from '../../bench/session.js';
import { type Check, Failure, must, NotChecked, t } from '../../check.js';
import { begun, identified, NEEDS, SHORTEST_RANDOM } from './errand.js';

/** Addresses of other sites, written in all the ways that browsers bend into one. */
const FOREIGN_PATHS = [
  'https://evil.example/x',
  '//evil.example/x',
  '///evil.example/x',
  String.raw`/\evil.example/x`,
  String.raw`\\evil.example\x`,
  '/\t/evil.example/x',
  '/\r\nSet-Cookie: forged=1',
  'javascript:alert(1)',
];

export const START_CHECKS: readonly Check[] = [
  {
    id: 'start-provider',
    group: 'identity',
    needs: NEEDS,
    title: t(
      'start가 자기 요청번호로 본인인증 기관에 보냅니다',
      'start leads to the provider with a request number of its own',
    ),
    why: t(
      '요청번호를 짐작할 수 있으면 남의 본인인증에 답을 넣을 수 있습니다.',
      'With a number that can be guessed, results can be brought into somebody else’s verification.',
    ),
    mend: t(
      '시작할 때마다 무작위 요청번호(16자 이상)로 기록을 만들고, 돌아올 주소에 넣으세요. state를 쓰지 마세요.',
      'Make a record with a random request number (16 characters or more) at each start, and put it into the return address. Do not use the state.',
    ),
    async run(bench) {
      const { page, transaction, state } = await bench.begin();
      must(!broke(page), kindOf(page).ko, kindOf(page).en);
      if (transaction === 'wrong-signature')
        throw new Failure(
          t(
            '본인인증 요청의 서명이 틀립니다. 비밀값(providerSecret)이나 서명할 글자의 순서를 보세요.',
            'The request’s signature is wrong. Look at the secret (providerSecret) and the order of what is signed.',
          ),
        );
      if (transaction === 'incomplete')
        throw new Failure(t('request_no나 return_url이 없습니다.', 'request_no or return_url is missing.'));
      must(
        typeof page !== 'string' && page.status < 400,
        `로그인했는데도 ${kindOf(page).ko}`,
        `Though logged in: ${kindOf(page).en}`,
      );
      if (typeof transaction === 'string') {
        await begun(bench);
        return;
      }
      const other = await begun(bench);
      const { requestNo } = transaction;
      must(
        requestNo.length >= SHORTEST_RANDOM,
        `요청번호가 ${requestNo.length}자입니다.`,
        `It has ${requestNo.length} characters.`,
      );
      must(requestNo !== state, '요청번호가 화면의 state입니다.', 'It is the page’s state.');
      must(requestNo !== other.transaction.requestNo, '두 번 같은 요청번호입니다.', 'It was the same twice.');
    },
  },
  {
    id: 'start-input',
    group: 'identity',
    needs: NEEDS,
    title: t('이상한 state나 purpose로 시작하지 않습니다', 'Nothing begins with an odd state or purpose'),
    why: t(
      '짐작할 수 있는 state, HTML이 든 state가 기록과 화면에 들어갑니다.',
      'A state that can be guessed, or holds markup, gets into records and pages.',
    ),
    mend: t(
      'state는 [A-Za-z0-9_-] 16~128자, purpose는 unlock·alternative만 받고 나머지는 400으로 답하세요.',
      'Take a state of 16 to 128 of [A-Za-z0-9_-] and the purposes unlock and alternative, and answer 400 to all else.',
    ),
    async run(bench) {
      const odd: { state?: string; extra?: Record<string, string> }[] = [
        { state: '' },
        { state: 'abc' },
        { state: `${bench.newToken('a')}"><script>1</script>` },
        { state: 'a'.repeat(5_000) },
        { extra: { purpose: 'constructor' } },
        { extra: { purpose: '' } },
      ];
      for (const options of odd) {
        const query = options.extra ?? {};
        const state = options.state ?? bench.newToken('a');
        const page = await bench.get('start', {
          state,
          purpose: 'unlock',
          locale: 'ko',
          mode: 'popup',
          ...query,
        });
        const shown = JSON.stringify(options.extra ?? state.slice(0, 40));
        must(!broke(page), `${shown}: ${kindOf(page).ko}`, `${shown}: ${kindOf(page).en}`);
        must(
          typeof page !== 'string' && page.status >= 400,
          `${shown}: 거절하지 않았습니다. ${kindOf(page).ko}`,
          `${shown}: it was not refused, ${kindOf(page).en}`,
        );
        must(
          typeof page === 'string' || !page.text.includes('"><script>1'),
          'state가 HTML로 나왔습니다.',
          'The state came out as markup.',
        );
      }
    },
  },
  {
    id: 'start-other-site',
    group: 'identity',
    needs: NEEDS,
    title: t('다른 사이트의 링크로는 시작하지 않습니다', 'A link of another site begins nothing'),
    why: t(
      '본인인증은 건마다 돈이 들고, 하루 횟수를 남이 다 씁니다.',
      'Each identification costs money, and strangers use up what a member may begin in a day.',
    ),
    mend: t(
      'start에서 Sec-Fetch-Site가 cross-site면 403으로 답하세요.',
      'Answer 403 in start where Sec-Fetch-Site is cross-site.',
    ),
    async run(bench) {
      await begun(bench);
      const headers = { 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' };
      const { transaction, page } = await bench.begin('unlock', { headers });
      must(!broke(page), kindOf(page).ko, kindOf(page).en);
      must(
        typeof transaction === 'string',
        'Sec-Fetch-Site: cross-site인데도 본인인증 기관으로 보냈습니다.',
        'With Sec-Fetch-Site: cross-site it led to the identity provider all the same.',
      );
    },
  },
  {
    id: 'return-to',
    group: 'identity',
    needs: NEEDS,
    title: t('return_to로 다른 사이트에 보내지 않습니다', 'return_to leads to no other site'),
    why: t(
      '본인인증을 마친 훈련생을 가짜 사이트로 데려갈 수 있습니다.',
      'A trainee who has just identified can be led to a forged site.',
    ),
    mend: t(
      '/로 시작하고 //가 아니며, \\와 제어 문자가 없는 경로만 받으세요. 나머지는 400입니다.',
      'Take a path that begins with one / and not two, without \\ and control characters; 400 for all else.',
    ),
    async run(bench) {
      const base = bench.world.resolve(bench.world.config.start ?? '');
      for (const returnTo of FOREIGN_PATHS) {
        const { transaction, page } = await bench.begin('unlock', { mode: 'redirect', returnTo });
        must(!broke(page), kindOf(page).ko, kindOf(page).en);
        if (typeof transaction === 'string') continue;
        const ticket = bench.world.provider.decide(transaction, 'cancelled');
        const done = await bench.follow(await bench.comeBack(transaction, ticket), transaction);
        const next = typeof done === 'string' ? null : locationOf(done, base);
        must(
          next === null || next.origin === base.origin,
          `${JSON.stringify(returnTo)}: 다른 사이트로 보냈습니다.`,
          `${JSON.stringify(returnTo)}: it led to another site.`,
        );
        must(
          typeof done === 'string' || !done.setCookies.some((line) => readSetCookie(line).name === 'forged'),
          '줄바꿈으로 머리글을 넣을 수 있습니다.',
          'A line break brings a header in.',
        );
      }
    },
  },
  {
    id: 'return-to-kept',
    group: 'identity',
    needs: NEEDS,
    title: t(
      'redirect면 return_to로, 글자 그대로, motp_state를 붙여 돌아옵니다',
      'A redirect comes back to return_to, byte for byte, with motp_state',
    ),
    why: t(
      '휴대폰에서는 늘 이 길입니다. EUC-KR로 쓴 주소가 깨지면 강의 화면이 열리지 않습니다.',
      'Phones always go this way. A query in EUC-KR that was rewritten opens no lesson.',
    ),
    mend: t(
      '기록에 둔 return_to에 ?나 &와 motp_state=… 만 붙이고 다시 인코딩하지 마세요.',
      'Append ? or & and motp_state=… to the return_to of your record, and do not encode it again.',
    ),
    async run(bench) {
      const { pathname } = bench.world.resolve(bench.world.config.start ?? '');
      const returnTo = `${pathname.replace(/[^/]*$/, '')}lesson?no=%B0%A1&x=1`;
      const { state, transaction } = await begun(bench, 'unlock', { mode: 'redirect', returnTo });
      const ticket = bench.world.provider.decide(transaction, 'cancelled');
      const done = await bench.follow(await bench.comeBack(transaction, ticket), transaction);
      const location = typeof done === 'string' ? '' : (done.headers.location ?? '');
      bench.trace.know(location);
      must(
        location.endsWith(`${returnTo}&motp_state=${state}`),
        `돌아온 주소가 다릅니다. ${location === '' ? kindOf(done).ko : bench.trace.redact(location)}`,
        `It came back elsewhere: ${location === '' ? kindOf(done).en : bench.trace.redact(location)}`,
      );
    },
  },
  {
    id: 'state-once',
    group: 'identity',
    needs: NEEDS,
    title: t('state 하나에는 결과가 하나입니다', 'A state has one result'),
    why: t(
      '끝난 본인인증을 다시 시작해 결과를 바꿀 수 있습니다.',
      'A verification that is over can be begun again, and its result changed.',
    ),
    mend: t(
      '이미 결과가 있는 state로 start가 오면 409로 답하세요.',
      'Answer 409 to a start with a state that has its result.',
    ),
    async run(bench) {
      const first = await identified(bench, { verified: bench.person() });
      if (first.result.status !== 'verified')
        throw new NotChecked(t('본인인증이 되지 않았습니다', 'nothing was verified'));
      const { state } = first;
      const again = await bench.begin('unlock', { state });
      if (typeof again.transaction !== 'string') {
        await bench.comeBack(again.transaction, bench.world.provider.decide(again.transaction, 'cancelled'));
      }
      const { status, reference } = await bench.status(state);
      must(
        status === 'verified' && reference === first.result.reference,
        `다시 시작하자 status가 ${status}이(가) 되었습니다.`,
        `Begun again, status became ${status}.`,
      );
    },
  },
  {
    id: 'state-session',
    group: 'identity',
    needs: NEEDS,
    needsOther: true,
    title: t('다른 세션의 state는 404입니다', 'A state of another session is 404'),
    why: t(
      '링크로 남의 본인인증 결과를 가져갈 수 있습니다.',
      'A link is enough to take somebody else’s result.',
    ),
    mend: t(
      '기록에 세션에 둔 무작위 값을 적고, status와 done에서 비교하세요. 회원이 같아도 세션이 다르면 404입니다.',
      'Keep a random value of the session in the record, and compare it in status and done; another session of the same member is 404 too.',
    ),
    async run(bench) {
      const { state, result } = await identified(bench, { verified: bench.person() });
      if (result.status !== 'verified')
        throw new NotChecked(t('본인인증이 되지 않았습니다', 'nothing was verified'));
      for (const [session, asked] of [
        [bench.world.other, state],
        [bench.world.session, bench.newToken('a')],
      ] as const) {
        const { status, reference } = await bench.status(asked, { session });
        must(
          status !== 'pending' && status !== 'verified' && reference === '',
          `${asked === state ? '다른 세션에' : '모르는 state에'} ${status}라고 답했습니다.`,
          `${asked === state ? 'Another session' : 'An unknown state'} was told ${status}.`,
        );
      }
    },
  },
];
