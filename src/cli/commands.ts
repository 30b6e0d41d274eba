import type { Command } from './command.js';
import { checkCommand } from './check/command.js';
import { code } from './sandbox/code.js';
import { cpclient } from './sandbox/cpclient.js';
import { sandbox } from './sandbox/sandbox.js';
import { say } from './sandbox/say.js';

/** `motp-widget <name>`: each in a folder of its own. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  sandbox,
  check: checkCommand,
  say,
  code,
  cpclient,
};
