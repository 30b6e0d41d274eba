// oxlint-disable max-lines -- a list of checks, each beside what is said of it in two languages
import { says } from '../../bench/agency.js';
import type { Answer } from '../../bench/http.js';
import { kindOf } from '../../bench/look.js';
import { readSetCookie } from '../../bench/session.js';
import { type Check, must, NotChecked, t } from '../../check.js';
import { begun, identified, leadsOn, NEEDS, SHORTEST_RANDOM } from './errand.js';

const WAY_BACK_WHY = t(
  '본인인증 기관은 다른 사이트에서 POST로 돌아오므로 로그인 쿠키가 오지 않습니다.',
  'Identity providers come back by a POST from another site, and the session’s cookie does not come along.',
);

/** All that an answer says, its headers among it, as it is and as whoever wrote it in escapes or bytes would read it. */
function plainly({ text, headers }: Answer): string {
  const all = text + Object.entries(headers).flat(2).join('\n');
  const unescaped = all
    .replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())
    .replace(/\\u([0-9a-f]{4})|&#x([0-9a-f]+);/gi, (_, ...hex: string[]) =>
      String.fromCodePoint(Number.parseInt(hex[0] ?? hex[1] ?? '', 16)),
    );
  return [all, unescaped, Buffer.from(all, 'latin1').toString()].join('\n');
}

export const WAY_BACK_CHECKS: readonly Check[] = [
  {
    id: 'way-back',
    group: 'identity',
    needs: NEEDS,
    title: t(
      '쿠키 없는 POST로 돌아와도 결과가 남고, 303으로 마지막 화면에 갑니다',
      'A POST without a cookie brings the result, and 303 leads to the last page',
    ),
    why: WAY_BACK_WHY,
    mend: t(
      '요청번호로 기록을 찾아 결과를 저장하고 303으로 done에 보내세요. done에는 motp-widget-return.js와 data-state를 넣습니다.',
      'Find the record by the request number, store the result, and answer 303 to done, which has motp-widget-return.js with data-state.',
    ),
    async run(bench) {
      const { state, transaction } = await begun(bench);
      must(
        (await bench.status(state)).status === 'pending',
        '시작한 뒤 status가 pending이 아닙니다.',
        'status is not pending after the start.',
      );
      const back = await bench.comeBack(
        transaction,
        bench.world.provider.decide(transaction, { verified: bench.person() }),
      );
      must(
        leadsOn(back),
        `돌아온 주소의 답: ${kindOf(back).ko}`,
        `The return address answered: ${kindOf(back).en}`,
      );
      must(
        back.status === 303 || back.status === 302,
        `HTTP ${back.status}로 보냈습니다.`,
        `It led on by HTTP ${back.status}.`,
      );
      const done = await bench.follow(back, transaction);
      must(
        typeof done !== 'string' && done.status === 200 && done.text.includes(`data-state="${state}"`),
        `마지막 화면에 data-state가 없습니다. ${kindOf(done).ko}`,
        `The last page has no data-state: ${kindOf(done).en}`,
      );
      const { status, reason, reference } = await bench.status(state);
      must(
        status !== 'pending',
        '마지막 화면(done)은 200인데 status가 pending입니다: done이 came_back을 적고 status가 그것을 읽는지 보세요(MySQL의 DECIMAL은 글자 “1”로 옵니다).',
        'The last page (done) answered 200, and status is still pending: see whether done writes came_back and status reads it (a DECIMAL of MySQL comes as the text "1").',
      );
      must(
        status === 'verified',
        `같은 사람인데 status가 ${status} ${reason}입니다.`,
        `The same person, and status is ${status} ${reason}.`,
      );
      must(
        reference.length >= SHORTEST_RANDOM,
        `reference가 ${reference.length}자입니다.`,
        `The reference has ${reference.length} characters.`,
      );
      must(
        ![state, transaction.requestNo, transaction.id].includes(reference),
        'reference가 state, 요청번호, 거래번호 가운데 하나입니다. 그것들은 주소와 기록에 남습니다.',
        'The reference is the state, the request number or the transaction id: these stand in addresses and logs.',
      );
      must(
        transaction.asked > 0,
        '본인인증 기관에 결과를 묻지 않았습니다.',
        'The provider was not asked for the result.',
      );
    },
  },
  {
    id: 'way-back-keeps-login',
    group: 'identity',
    needs: NEEDS,
    title: t('돌아오는 길에 새 세션을 만들지 않습니다', 'The way back begins no new session'),
    why: t(
      '쿠키 없이 온 요청에서 session_start()를 하면 새 쿠키가 로그인을 덮어써, 훈련생이 LMS에서 로그아웃됩니다.',
      'session_start() in a request without a cookie sends a new one over the login: the trainee is logged out of the LMS.',
    ),
    mend: t(
      'return 화면은 로그인용 공통 파일을 include하지 마세요. session_start()도, request.getSession()도 없어야 합니다.',
      'Include no file with the login there; neither session_start() nor request.getSession().',
    ),
    async run(bench) {
      const { transaction } = await begun(bench);
      const back = await bench.comeBack(transaction, bench.world.provider.decide(transaction, 'cancelled'));
      const names = new Set(bench.world.session.cookies.keys());
      const overwritten =
        typeof back === 'string'
          ? []
          : back.setCookies.map((line) => readSetCookie(line).name).filter((name) => names.has(name));
      must(overwritten.length === 0, '로그인 쿠키를 새로 보냈습니다.', 'It sent the login’s cookie anew.');
    },
  },
  {
    id: 'came-back',
    group: 'identity',
    needs: NEEDS,
    title: t(
      '시작한 브라우저가 돌아온 뒤에만 verified입니다',
      'It is verified only once the browser that began is back',
    ),
    why: t(
      '기관의 화면을 다른 사람에게 보내 대신 본인인증을 받을 수 있습니다.',
      'The provider’s page can be sent to somebody else, who verifies in place of whoever began.',
    ),
    mend: t(
      'return은 결과를 저장만 하고, 시작한 세션으로 done에 왔을 때 돌아왔다고 적으세요. 그전에는 status가 pending입니다. 다른 사이트의 프레임 안이라 지킬 수 없으면 설정에 "framed": true를 넣으세요.',
      'Let return only store the outcome, and note in done, with the session that began, that its browser is back; until then status is pending. Where the LMS stands in a frame of another site and cannot keep this, configure "framed": true.',
    ),
    async run(bench) {
      const { config, provider, other } = bench.world;
      if (config.framed)
        throw new NotChecked(
          t(
            '"framed": 다른 사이트의 프레임 안에서는 지킬 수 없습니다. 아무나 보낸 화면으로 대신 인증받을 수 있습니다.',
            '"framed": it cannot be kept in a frame of another site, and whoever was sent the page may verify.',
          ),
        );
      const { state, transaction } = await begun(bench);
      const back = await bench.comeBack(
        transaction,
        provider.decide(transaction, { verified: bench.person() }),
      );
      // The stranger's browser, which knows no session or has one of its own, goes where it is led.
      for (const session of [null, ...(other ? [other] : [])]) {
        await bench.follow(back, transaction, session);
        const { status, reference } = await bench.status(state);
        must(
          status !== 'verified' && reference === '',
          '시작한 브라우저가 돌아오기 전에 status가 verified입니다.',
          'status is verified before the browser that began is back.',
        );
      }
    },
  },
  {
    id: 'returns-again',
    group: 'identity',
    needs: NEEDS,
    title: t('돌아온 화면을 새로 고쳐도 결과가 그대로입니다', 'Reloading the return page changes nothing'),
    why: t(
      '표는 한 번만 쓸 수 있어, 두 번째가 첫 결과를 지울 수 있습니다.',
      'A ticket is good once; the second time may wipe the first result out.',
    ),
    mend: t(
      "기록이 pending일 때만 결과를 쓰세요(UPDATE … WHERE outcome = 'pending').",
      "Store a result only while the record is pending (UPDATE … WHERE outcome = 'pending').",
    ),
    async run(bench) {
      const { state, transaction } = await begun(bench);
      const ticket = bench.world.provider.decide(transaction, { verified: bench.person() });
      await bench.comeBack(transaction, ticket);
      const before = await bench.status(state);
      const again = await bench.comeBack(transaction, ticket);
      must(leadsOn(again), `두 번째에는 ${kindOf(again).ko}`, `The second time ${kindOf(again).en}`);
      await bench.comeBack(transaction, bench.world.provider.decide(transaction, 'cancelled'));
      const after = await bench.status(state);
      must(
        after.status === before.status && after.reference === before.reference,
        `status가 ${before.status}에서 ${after.status}(으)로 바뀌었습니다.`,
        `status went from ${before.status} to ${after.status}${after.status === before.status ? ' with another reference' : ''}.`,
      );
    },
  },
  {
    id: 'returns-at-once',
    group: 'identity',
    needs: NEEDS,
    title: t(
      '같은 결과가 동시에 두 번 와도 둘 다 잘 끝납니다',
      'Two returns at the same moment both end well',
    ),
    why: t(
      '버튼을 두 번 누르면 본인인증을 마치고도 오류 화면에 갇힙니다.',
      'Who presses twice has identified, and is stuck on an error page.',
    ),
    mend: t(
      '기관이 “이미 쓴 표”라고 하면 기록을 다시 읽고, 결과가 있으면 done으로 보내세요.',
      'When the provider says that a ticket is spent, read the record again; if it has a result, lead on to done.',
    ),
    async run(bench) {
      const { state, transaction } = await begun(bench);
      const ticket = bench.world.provider.decide(transaction, { verified: bench.person() });
      const held = bench.world.provider.holdBack(ticket);
      const returns = [bench.comeBack(transaction, ticket), bench.comeBack(transaction, ticket)];
      // Both ask before either knows, and the second hears that the ticket is spent once the first has ended. A server that
      // takes them one after the other asks once.
      await bench.until(() => held.asked() > 0);
      await bench.until(() => held.asked() > 1, bench.world.timing.prompt);
      held.answersTheFirst();
      await Promise.race(returns);
      held.answersAll();
      const backs = await Promise.all(returns);
      // A good server says "verified" only once the browser that began has come back.
      for (const back of backs) await bench.follow(back, transaction);
      const { status } = await bench.status(state);
      must(status === 'verified', `status가 ${status}입니다.`, `status is ${status}.`);
      for (const back of backs)
        must(leadsOn(back), `하나가 ${kindOf(back).ko}`, `One got ${kindOf(back).en}`);
    },
  },
  {
    id: 'nothing-personal',
    group: 'identity',
    needs: NEEDS,
    title: t(
      '이름, 번호, 거래번호, 인증번호가 화면으로 나오지 않습니다',
      'No name, number, transaction id or code comes to the page',
    ),
    why: t(
      '화면의 글은 공유되고, 저장되고, 기록에 남습니다.',
      'What is in a page is shared, stored and logged.',
    ),
    mend: t(
      '가린 값(홍*동, 010-****-1234)과 뜻 없는 reference만 보내세요.',
      'Send masked values (홍*동, 010-****-1234) and opaque references only.',
    ),
    async run(bench) {
      const { name, phone, ci } = bench.world.config.person;
      const { back, done, state, transaction } = await identified(bench, { verified: bench.person() });
      const presses = [await bench.pressed(says('AP001')), await bench.pressed(says(200))];
      const status = await bench.get('status', { state });
      const digits = phone.replace(/\D/g, '');
      const secrets = [
        name,
        digits,
        digits.replace(/^(\d{3})(\d{3,4})(\d{4})$/, '$1-$2-$3'),
        transaction.id,
        ...presses.map(({ code }) => code),
        ...(ci === undefined ? [] : [ci]),
      ];
      for (const [where, answer] of [
        ['return', back],
        ['done', done],
        ['status', status],
        ...presses.map(({ answer }) => ['verify', answer] as const),
      ] as const) {
        if (typeof answer === 'string') continue;
        const text = plainly(answer);
        must(
          !secrets.some((secret) => text.includes(secret)),
          `${where}의 답에 훈련생의 정보가 들어 있습니다.`,
          `Data of the trainee is in the answer of ${where}.`,
        );
      }
    },
  },
  {
    id: 'ten-minutes',
    group: 'identity',
    needs: NEEDS,
    long: true,
    title: t('10분이 지난 본인인증은 쓸 수 없습니다', 'An identity verification is good for ten minutes'),
    why: t(
      '자리를 비운 컴퓨터에서 남이 쓸 수 있습니다.',
      'Somebody else can use it at a computer that was left.',
    ),
    mend: t(
      '시작한 때부터 600초가 지나면 status는 failed/expired, reference는 409입니다.',
      'After 600 s from the start, status is failed/expired and the reference 409.',
    ),
    async prepare(bench) {
      const verified = await identified(bench, { verified: bench.person() });
      const pending = await begun(bench);
      return { verified, pending, at: performance.now() };
    },
    async run(bench, prepared) {
      const { verified, pending, at } = prepared as {
        verified: Awaited<ReturnType<typeof identified>>;
        pending: Awaited<ReturnType<typeof begun>>;
        at: number;
      };
      const { identity, settle } = bench.world.timing;
      const end = at + identity + settle;
      await bench.until(() => performance.now() > end, end - performance.now() + settle);
      const old = await bench.status(verified.state);
      must(
        old.status !== 'verified',
        '10분이 지나도 verified입니다.',
        'After ten minutes it is still verified.',
      );
      const back = await bench.comeBack(
        pending.transaction,
        bench.world.provider.decide(pending.transaction, { verified: bench.person() }),
      );
      await bench.follow(back, pending.transaction);
      const late = await bench.status(pending.state);
      must(
        late.status !== 'verified',
        '10분 뒤에 온 결과를 받았습니다.',
        'A result that came after ten minutes was taken.',
      );
      if (bench.world.config.clearLock === undefined) return;
      const before = bench.asked('reset').length;
      await bench.post('clearLock', { reference: verified.result.reference });
      must(
        bench.asked('reset').length === before,
        '10분이 지난 reference로 user_reset을 보냈습니다.',
        'user_reset was sent for a reference older than ten minutes.',
      );
    },
  },
];
