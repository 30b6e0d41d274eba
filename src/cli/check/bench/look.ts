import { type Answer, jsonOf, type NoAnswer } from './http.js';

/** Words of PHP, Java, Python, .NET, Node and their like that stand in a page when a program broke. */
const FAULT =
  /(<b>)?(warning|notice|deprecated|fatal error|parse error)(<\/b>)?:\s|stack trace|traceback \(most|\bat [\w.$/<>]+\([\w.]+:\d+\)|\bat (async |new )*([\w.$<>]+ \()?(file:\/\/|node:|\/|[a-z]:\\)\S*:\d+|\bat system\.\w|\b(uncaught|unhandled) \w*(error|exception)|java\.lang\.|\bsystem\.\w+exception|org\.apache\.jasper/i;

/** Whether a program's own complaint stands in the body. */
export function speaksOfFaults(answer: Answer): boolean {
  return FAULT.test(answer.text);
}

/** Whether the server broke over it: its own complaint, an answer of 500, or none at all. */
export function broke(answer: Answer | NoAnswer): boolean {
  return typeof answer === 'string' || answer.status === 500 || speaksOfFaults(answer);
}

/** Whether a browser would show the body as a page. */
export function isPage(answer: Answer): boolean {
  const type = answer.headers['content-type'] ?? 'text/html';
  return (
    /html|xml|svg/i.test(type) ||
    (/^text\/plain/i.test(type) && !isNoSniff(answer) && /^\s*</.test(answer.text))
  );
}

export function isNoSniff(answer: Answer): boolean {
  return (answer.headers['x-content-type-options'] ?? '').toString().toLowerCase() === 'nosniff';
}

/** Whether the answer is a JSON object and nothing before or after it. */
export function isBareJson(answer: Answer): boolean {
  return answer.text.startsWith('{') && jsonOf(answer) !== null;
}

/** What an answer is, in a few words. */
export function kindOf(answer: Answer | NoAnswer): { ko: string; en: string } {
  if (answer === 'gave-up') return { ko: '답이 없었습니다', en: 'there was no answer' };
  if (answer === 'broken') return { ko: '연결이 끊겼습니다', en: 'the connection broke' };
  if (answer === 'packed-wrongly') {
    return {
      ko: '압축(gzip)과 Content-Encoding이 맞지 않아 풀 수 없는 답 (압축이 두 번 켜져 있지 않은지 보세요)',
      en: 'an answer whose packing (gzip) and Content-Encoding differ (see whether compression is on twice)',
    };
  }
  if (speaksOfFaults(answer)) {
    return {
      ko: `HTTP ${answer.status}, 프로그램 오류가 찍힌 답`,
      en: `HTTP ${answer.status} with a program’s complaint`,
    };
  }
  const what = jsonOf(answer)
    ? 'JSON'
    : /^\s*</.test(answer.text)
      ? 'HTML'
      : answer.text === ''
        ? ''
        : 'text';
  return {
    ko: `HTTP ${answer.status}${what === '' ? ', 빈 답' : `, ${what}`}`,
    en: `HTTP ${answer.status}, ${what === '' ? 'an empty body' : what}`,
  };
}
