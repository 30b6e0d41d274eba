import { en } from './en.js';
import { ko, type Messages } from './ko.js';
import type { LocaleName } from './names.js';

/** Where the texts come from. */
export interface Languages {
  /** Those that need no loading; Korean always, for it is shown while another one is loaded. */
  atHand: Partial<Record<LocaleName, Messages>> & { ko: Messages };
  /** All others. Rejects if they cannot be had. */
  load: (name: LocaleName, signal: AbortSignal) => Promise<Messages>;
}

/** For a host with a bundler: English is drawn on servers too; each other language is a file, loaded when asked for. */
export const languages: Languages = {
  atHand: { ko, en },
  async load(name) {
    switch (name) {
      case 'ko':
        return ko;
      case 'en':
        return en;
      case 'vi':
        return (await import('./vi.js')).vi;
      case 'zh-Hans':
        return (await import('./zh-Hans.js')).zhHans;
      case 'ne':
        return (await import('./ne.js')).ne;
      case 'km':
        return (await import('./km.js')).km;
      case 'th':
        return (await import('./th.js')).th;
      case 'id':
        return (await import('./id.js')).id;
    }
  },
};
