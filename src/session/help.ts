import type { HelpTopic } from '../core/help.js';
import type { Situation } from '../core/report.js';
import type { Reporter } from '../host/errors.js';
import { checkValue, OPTIONS } from '../host/options.js';
import { createListeners } from './listeners.js';

/** What is open of the help; null: nothing. */
export type OpenHelp = HelpTopic | 'topics' | 'report' | null;

/** The help beside a verification, of which it is no part: reading changes nothing. */
export interface Help {
  get: () => OpenHelp;
  subscribe: (listener: () => void) => () => void;
  /** Opens a topic, or the list of them. */
  open: (topic?: HelpTopic) => void;
  /** Opens the form of what the institution is to be told. `about`: what it seems to be about. */
  openReport: (about: Situation | '') => void;
  about: () => Situation | '';
  close: () => void;
}

export function createHelp(initial: HelpTopic | undefined, report: Reporter): Help {
  const listeners = createListeners();
  let current: OpenHelp = initial ?? null;
  let seems: Situation | '' = '';

  function show(next: OpenHelp) {
    current = next;
    listeners.tell();
  }

  return {
    get: () => current,
    subscribe: listeners.add,
    open(topic) {
      const error = topic === undefined ? null : checkValue(OPTIONS.help, topic, 'The topic of open()');
      if (error !== null) report(error);
      show(error === null && topic !== undefined ? topic : 'topics');
    },
    openReport(about) {
      seems = about;
      show('report');
    },
    about: () => seems,
    close: () => show(null),
  };
}
