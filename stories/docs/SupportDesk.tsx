import { Unstyled } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { AGENCY_CODES } from '../../src/core/agency.js';
import { en } from '../../src/locales/en.js';
import { ko } from '../../src/locales/ko.js';
import { AGENCY_MESSAGES, type AgencyCode } from '../../src/sandbox/agency/codes.js';
import {
  type Failure,
  type GuideLocale,
  type Seen,
  seenAfterCode,
  seenAfterIdentity,
  seenAfterReset,
} from './seen.js';
import './supportDesk.css';

const TEXTS = {
  ko: {
    title: '훈련생이 보는 안내',
    lead: '훈련생이 코드마다 화면에서 보는 말과 누를 수 있는 버튼입니다. 훈련기관 상담 창구에서 쓸 수 있습니다. 위젯의 실제 규칙과 문구에서 만들어진 표이므로 화면과 늘 같습니다.',
    code: '코드',
    outcome: '결과',
    words: '훈련생이 보는 말',
    buttons: '누를 수 있는 버튼',
    none: '없음',
    afterCode: '인증번호를 보낸 뒤 (otp_accredit)',
    afterReset: '잠금을 푼 뒤 (user_reset)',
    appSaysLocked: '앱에 AP011이 나와서 푼 때',
    afterIdentity: '휴대폰 본인인증을 마치지 못했을 때',
    identity: {
      cancelled: '취소함',
      'window-closed': '창을 닫음',
      blocked: '창이 막힘',
      'someone-else': '다른 사람으로 인증함',
      expired: '시간이 지남',
      provider: '본인인증 기관 장애',
      network: '연결이 끊김',
      limit: '하루 횟수를 넘음',
    },
    help: '문의를 받으면: 이름, 회원번호(회원PK), 휴대폰 번호, 시각, 상황을 확인해 주세요. 훈련생에게 인증번호나 앱 비밀번호를 묻지 마세요.',
  },
  en: {
    title: 'What the trainee sees',
    lead: 'The words and buttons on the trainee’s screen for each code, for the institution’s support desk. The tables are made of the widget’s real rules and texts, so they always say what the screen says.',
    code: 'Code',
    outcome: 'Outcome',
    words: 'What the trainee reads',
    buttons: 'Buttons',
    none: 'none',
    afterCode: 'After a code was sent (otp_accredit)',
    afterReset: 'After a lock reset (user_reset)',
    appSaysLocked: 'begun because the app shows AP011',
    afterIdentity: 'When the identity verification was not completed',
    identity: {
      cancelled: 'cancelled',
      'window-closed': 'the window was closed',
      blocked: 'the window was blocked',
      'someone-else': 'verified as someone else',
      expired: 'timed out',
      provider: 'the provider failed',
      network: 'the connection failed',
      limit: 'as often as a day allows',
    },
    help: 'When a trainee calls: take their name, member id (회원PK), phone number, the time and the circumstances. Never ask for a code or an app password.',
  },
} as const satisfies Record<GuideLocale, object>;

const MESSAGES = { ko, en };
const CODES = Object.keys(AGENCY_CODES) as AgencyCode[];
const FAILURES = Object.keys(TEXTS.ko.identity) as Failure[];

/** A code, and what stands of it in the log of the institution's server. */
function byCode(code: AgencyCode) {
  return (
    <>
      <b>{code}</b> <small lang="ko">{AGENCY_MESSAGES[code]}</small>
    </>
  );
}

/** A table that an institution can hand to its support desk. */
export function SupportDesk({ locale }: { locale: GuideLocale }) {
  const t = TEXTS[locale];
  const mention = (code: string) => MESSAGES[locale].code.replace('{{code}}', code);
  return (
    <Unstyled>
      <article className="desk" lang={locale}>
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <Table
          caption={t.afterCode}
          head={[t.code, t.words, t.buttons]}
          rows={CODES.map((code) => ({ key: code, label: byCode(code), seen: seenAfterCode(code, locale) }))}
          none={t.none}
          mention={mention}
        />
        <Table
          caption={t.afterReset}
          head={[t.code, t.words, t.buttons]}
          rows={[
            ...CODES.map((code) => ({ key: code, label: byCode(code), seen: seenAfterReset(code, locale) })),
            {
              key: 'app',
              label: (
                <>
                  <b>200</b> <small>{t.appSaysLocked}</small>
                </>
              ),
              seen: seenAfterReset('200', locale, 'app'),
            },
          ]}
          none={t.none}
          mention={mention}
        />
        <Table
          caption={t.afterIdentity}
          head={[t.outcome, t.words, t.buttons]}
          rows={FAILURES.map((failure) => ({
            key: failure,
            label: t.identity[failure],
            seen: seenAfterIdentity(failure, locale),
          }))}
          none={t.none}
          mention={mention}
        />
        <p className="desk-help">{t.help}</p>
      </article>
    </Unstyled>
  );
}

interface Row {
  key: string;
  label: ReactNode;
  seen: Seen;
}

/** What stands for a code where several codes have the same words. */
const ANY_CODE = '…';

/** Rows that show the same, but for the code itself, are one. */
function Table(props: {
  caption: string;
  head: readonly [string, string, string];
  rows: Row[];
  none: string;
  /** How the view names a code. */
  mention: (code: string) => string;
}) {
  const { caption, head, rows, none, mention } = props;
  const alike = new Map<string, Row[]>();
  for (const row of rows) {
    const same = JSON.stringify(row.seen).replaceAll(mention(row.key), mention(ANY_CODE));
    alike.set(same, [...(alike.get(same) ?? []), row]);
  }
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...alike].map(([same, group]) => (
          <tr key={same}>
            <th scope="row">
              {group.map(({ key, label }) => (
                <div key={key}>{label}</div>
              ))}
            </th>
            <Cells
              seen={group.length === 1 && group[0] ? group[0].seen : (JSON.parse(same) as Seen)}
              none={none}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ seen: { title, words, buttons }, none }: { seen: Seen; none: string }) {
  return (
    <>
      <td>
        {title !== undefined && (
          <p>
            <b>{title}</b>
          </p>
        )}
        {words.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </td>
      <td>
        {buttons.length === 0 && none}
        <ul>
          {buttons.map((button) => (
            <li key={button}>{button}</li>
          ))}
        </ul>
      </td>
    </>
  );
}
