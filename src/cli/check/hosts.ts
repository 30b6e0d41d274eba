import { lookup } from 'node:dns/promises';
import type { World } from './bench/world.js';
import { t } from './check.js';
import { Stopped } from './stopped.js';

/** What turns addresses of the configuration into URLs, and refuses hosts that nobody allowed. */
export async function guard(base: URL, allowedHosts: readonly string[]): Promise<World['resolve']> {
  if (!(await isLocal(base.hostname)) && !allowedHosts.includes(base.hostname))
    throw new Stopped(
      t(
        `${base.hostname}은(는) 이 컴퓨터가 아닙니다. 검사는 틀린 번호를 보내고 세션을 만듭니다. 시험용 서버가 맞으면 --allow-host ${base.hostname}을(를) 붙이세요.`,
        `${base.hostname} is not this machine. The checks send wrong codes and make sessions. If it is a test server, add --allow-host ${base.hostname}.`,
      ),
    );
  const folder = new URL(base.pathname.endsWith('/') ? base.href : `${base.origin}${base.pathname}/`);
  return (address) => {
    const url = URL.canParse(address, folder) ? new URL(address, folder) : null;
    if (!url || !/^https?:$/.test(url.protocol))
      throw new Stopped(
        t(
          `LMS가 주소가 아닌 곳으로 보냈습니다: ${address.slice(0, 100)}`,
          `The LMS leads to what is no address: ${address.slice(0, 100)}`,
        ),
      );
    const sameMachine =
      url.hostname === base.hostname || allowedHosts.includes(url.hostname) || isLoopback(url.hostname);
    if (!sameMachine)
      throw new Stopped(
        t(
          `LMS가 ${url.hostname}(으)로 보냈습니다. 그곳에는 아무것도 보내지 않습니다. 시험용이 맞으면 --allow-host ${url.hostname}을(를) 붙이세요.`,
          `The LMS leads to ${url.hostname}. Nothing is sent there. If it is for testing, add --allow-host ${url.hostname}.`,
        ),
      );
    return url;
  };
}

async function isLocal(hostname: string): Promise<boolean> {
  if (isLoopback(hostname)) return true;
  const found = await lookup(hostname, { all: true }).catch(() => []);
  return found.length > 0 && found.every(({ address }) => isLoopback(address));
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);
}
