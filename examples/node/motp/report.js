/** Verifications by phone in place of a code, reported to the agency. */
import { ask, kst, readCode } from './agency.js';
import { AGTID, PURPOSES, REPORT } from './config.js';
import { all, run, seconds } from './store.js';

/** True when the agency took them. Which of the two interfaces is yours, and whether EVAL_* go along for 00, your contract says. */
export async function report(rows) {
  if (REPORT.by === 'history') return reportHistory(rows);
  for (const row of rows) if (!(await reportLog(row))) return false;
  return true;
}

/** For a timer of yours, when REPORT.atOnce is false: what is not reported yet. */
export async function reportOpen() {
  const open = await all(
    "SELECT * FROM motp_verification WHERE method = 'phone' AND m_ret = 'T' AND token_print IS NOT NULL AND reported_at IS NULL ORDER BY created_at",
    [],
  );
  for (const row of open) {
    if (await report([row])) {
      await run('UPDATE motp_verification SET reported_at = ? WHERE verification_id = ?', [
        seconds(),
        row.verification_id,
      ]);
    }
  }
}

async function reportLog(row) {
  const isEnrolment = row.eval_cd === '00';
  const answer = await ask(REPORT.url + (isEnrolment ? 'pAuthLog.jsp' : 'pSubOtpLog.jsp'), {
    AGTID,
    USRID: row.member_id,
    COURSE_AGENT_PK: row.course_id,
    CLASS_AGENT_PK: row.class_id,
    ...(!isEnrolment && {
      EVAL_CD: row.eval_cd,
      EVAL_TYPE: PURPOSES.get(row.eval_cd),
      CLASS_TME: row.class_tme,
    }),
    m_Ret: row.m_ret,
    m_retCD: row.m_retcd,
    m_trnID: row.m_trnid,
    m_trnDT: row.m_trndt,
  });
  return answer !== null && /<RetVal>\s*(?:<!\[CDATA\[)?\s*101\b/.test(answer.bytes.toString('latin1'));
}

async function reportHistory(rows) {
  const dataList = rows.map((row) => ({
    agtId: AGTID,
    usrId: row.member_id,
    courseAgentPk: row.course_id,
    classAgentPk: row.class_id,
    evalCd: row.eval_cd,
    classTme: row.class_tme,
    mRet: row.m_ret,
    mRetCd: row.m_retcd,
    mTrnId: row.m_trnid,
    mTrnDt: row.m_trndt,
    regDate: kst(row.created_at * 1000),
  }));
  const answer = await ask(`${REPORT.url}phone_auth_hist`, JSON.stringify({ dataList }), {
    'content-type': 'application/json',
    agtId: AGTID,
    apiKey: REPORT.key,
  });
  return answer !== null && readCode(answer.bytes) === '200';
}
