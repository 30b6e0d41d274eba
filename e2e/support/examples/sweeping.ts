import type { Edits } from './server.js';

/** Old rows are swept away at each verification, where the examples do so at one in 200. */

export const SWEEPING_PHP: Edits = {
  'motp/lib/store.php': (text) => text.replace('mt_rand(1, 200) === 1', 'true'),
};
export const SWEEPING_NODE: Edits = {
  'motp/store.js': (text) => text.replace('if (Math.random() > 1 / 200) return;', ''),
};
export const SWEEPING_JAVA: Edits = {
  'motp/Store.java': (text) => text.replace('Math.random() < 1.0 / 200', 'true'),
};
