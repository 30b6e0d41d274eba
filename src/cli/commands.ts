import type { Command } from './command.js';

/** `motp-widget <name>`: each in a folder of its own. */
export const COMMANDS: Readonly<Record<string, Command>> = {};
