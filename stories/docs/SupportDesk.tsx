import { Unstyled } from '@storybook/addon-docs/blocks';
import { AGENCY_MESSAGES, type AgencyCode } from '../../src/sandbox/agency/codes.js';
import { type Cause, type DeskRow, deskRows, FAILURES } from './deskRows.js';
import type { GuideLocale, Seen } from './seen.js';
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
    help: 'When a trainee calls: take their name, member id (회원PK), phone number, the time and the circumstances. Never ask for a code or an app password.',
  },
} as const satisfies Record<GuideLocale, object>;

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
  return (
    <Unstyled>
      <article className="desk" lang={locale}>
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <Table caption={t.afterCode} head={t.code} rows={deskRows('code', locale)} locale={locale} />
        <Table caption={t.afterReset} head={t.code} rows={deskRows('reset', locale)} locale={locale} />
        <Table
          caption={t.afterIdentity}
          head={t.outcome}
          rows={deskRows('identity', locale)}
          locale={locale}
        />
        <p className="desk-help">{t.help}</p>
      </article>
    </Unstyled>
  );
}

function Table(props: { caption: string; head: string; rows: DeskRow[]; locale: GuideLocale }) {
  const { caption, head, rows, locale } = props;
  const t = TEXTS[locale];
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {[head, t.words, t.buttons].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, causes, seen }) => (
          <tr key={name}>
            <th scope="row">
              {causes.map((cause) => (
                <div key={JSON.stringify(cause)}>{labelOf(cause, locale)}</div>
              ))}
            </th>
            <Cells seen={seen} none={t.none} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function labelOf(cause: Cause, locale: GuideLocale) {
  if ('failure' in cause) return FAILURES[cause.failure][locale];
  if (!cause.app) return byCode(cause.code);
  return (
    <>
      <b>{cause.code}</b> <small>{TEXTS[locale].appSaysLocked}</small>
    </>
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
