import { type Lang, UsageError } from '../command.js';

/** Which running sandbox is meant, and what it says. */

export const DEFAULT_PORT = '5173';

export const PORT_OPTION = {
  type: 'string',
  value: 'port',
  help: { ko: `샌드박스의 포트 (기본 ${DEFAULT_PORT})`, en: `the sandbox’s port (default: ${DEFAULT_PORT})` },
} as const;

export function readPort(text: string | undefined, lang: Lang): number {
  const port = Number(text ?? DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(text ?? DEFAULT_PORT) || port > 65_535) {
    throw new UsageError(lang === 'ko' ? `포트는 0~65535입니다: ${text}` : `A port is 0 to 65535: ${text}`);
  }
  return port;
}

/** What a sandbox answered; null: nothing that is a sandbox listens there. */
export async function askSandbox(
  port: number,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<{ ok: boolean; data: Record<string, unknown> } | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const data: unknown = await response.json();
    return { ok: response.ok, data: typeof data === 'object' && data !== null ? { ...data } : {} };
  } catch {
    return null;
  }
}

export function noSandbox(port: number, lang: Lang): string {
  return lang === 'ko'
    ? `127.0.0.1:${port}에 샌드박스가 없습니다. npx motp-widget sandbox --port ${port}로 먼저 켜세요.`
    : `There is no sandbox at 127.0.0.1:${port}. Start it first: npx motp-widget sandbox --port ${port}`;
}
