/** What is verified for (the agency's EVAL_CD): 00 입과, 01 진도, 02 시험, 03 과제, 04 진행평가, 99 기타. */
export const PURPOSES = ['00', '01', '02', '03', '04', '99'] as const;

export type Purpose = (typeof PURPOSES)[number];
