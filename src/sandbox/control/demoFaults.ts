import { AGENCY_MESSAGES } from '../agency/codes.js';
import type { Text } from '../trainees.js';

/** The faults that a demo page can ask for by name, `?fault=NAME`. Free of Node, so that the demo's chooser can import it. */
interface DemoFault {
  name: string;
  description: Text;
}

const HOPS: DemoFault[] = [
  { name: 'timeout', description: { ko: 'mOTP 서버가 응답하지 않음', en: 'The agency never answers' } },
  { name: 'slow', description: { ko: 'mOTP 서버가 3초 늦음', en: 'The agency answers after 3 seconds' } },
  {
    name: 'html',
    description: { ko: 'mOTP 서버가 JSON 대신 HTML로 답함', en: 'The agency answers HTML instead of JSON' },
  },
  { name: 'drop', description: { ko: 'mOTP 서버와 연결이 끊김', en: 'The agency drops the connection' } },
  {
    name: 'down',
    description: { ko: 'mOTP 서버 점검 중 (HTTP 503)', en: 'The agency is down (HTTP 503)' },
  },
  {
    name: 'provider-down',
    description: { ko: '본인인증 기관 장애', en: 'The identity provider fails' },
  },
];

const CODES: DemoFault[] = Object.entries(AGENCY_MESSAGES)
  .filter(([code]) => code !== '200')
  .map(([name, msg]) => ({
    name,
    description: { ko: `${name} · ${msg}`, en: `The agency answers ${name}` },
  }));

export const DEMO_FAULTS: readonly DemoFault[] = [...HOPS, ...CODES];
