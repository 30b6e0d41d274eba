import { spawn } from 'node:child_process';

/** Opens an address in whatever browser this computer opens things with; false: it has no way to. */
export function openPage(url: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [program = '', ...args] = OPENERS[platform] ?? ['xdg-open'];
  const opener = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  return new Promise((knows) => {
    opener.once('error', () => knows(false));
    opener.once('spawn', () => {
      opener.unref(); // it may be the browser itself, which stays
      knows(true);
    });
  });
}

const OPENERS: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  // `start` is a word of cmd's; its first text in quotation marks, here an empty one, is a title.
  win32: ['cmd', '/c', 'start', ''],
};
