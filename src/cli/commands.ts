import type { Command } from './command.js';
import { checkCommand } from './check/command.js';

/** `motp-widget <name>`: each in a folder of its own. */
export const COMMANDS: Readonly<Record<string, Command>> = { check: checkCommand };
