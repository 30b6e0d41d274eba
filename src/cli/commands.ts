import type { Command } from './command.js';
import { code } from './sandbox/code.js';
import { sandbox } from './sandbox/sandbox.js';
import { say } from './sandbox/say.js';

/** `motp-widget <name>`: each in a folder of its own. */
export const COMMANDS: Readonly<Record<string, Command>> = { sandbox, say, code };
