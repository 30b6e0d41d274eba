import { z } from 'zod';
import { escape } from '../http/markup.js';

/**
 * The agency's interfaces for 대체인증: what an LMS reports of identity verifications that took the place of a code
 * (agency.md, "Interfaces beside"). They change nothing here: what came is in the log.
 */

/** `RetVal` of the two JSP interfaces. */
const RET = { ok: '101', error: '102' } as const;

/** Judges a report of `pSubOtpLog.jsp` or `pAuthLog.jsp`. The document's root is an assumption: no evidence names it. */
export function judgeReport(
  fields: URLSearchParams,
  required: readonly string[],
): { code: string; xml: string } {
  const missing = required.filter((name) => (fields.get(name) ?? '') === '');
  const ok = missing.length === 0 && ['T', 'F'].includes(fields.get('m_Ret') ?? '');
  const code = ok ? RET.ok : RET.error;
  const message = ok ? '정상 처리되었습니다.' : `항목 오류: ${missing.join(', ') || 'm_Ret'}`;
  return { code, xml: reportAnswer(code, message) };
}

export function reportAnswer(code: string, message: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<root><RetVal>${escape(code)}</RetVal><RetMsg>${escape(message)}</RetMsg><Remark></Remark></root>\n`;
}

const text = z.string().min(1).max(200);
const histSchema = z.object({
  dataList: z
    .array(
      z.looseObject({
        agtId: text,
        usrId: text,
        courseAgentPk: text,
        mRet: z.enum(['T', 'F']),
        mRetCd: text,
        mTrnId: text,
        mTrnDt: text,
        regDate: text,
      }),
    )
    .min(1)
    .max(1000),
});

/** Judges a list of `phone_auth_hist`. */
export function judgeHistory(body: string): { code: number | string; msg: string; data_cnt: number } {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return { code: 'WE001', msg: '지원하지 않는 Content-Type 입니다.', data_cnt: 0 };
  }
  const parsed = histSchema.safeParse(data);
  if (parsed.success)
    return { code: 200, msg: '정상 처리되었습니다.', data_cnt: parsed.data.dataList.length };
  const { path } = parsed.error.issues[0] ?? { path: [] };
  return { code: 'WE004', msg: `요청 파라미터명 오류: ${path.join('.')}`, data_cnt: 0 };
}
