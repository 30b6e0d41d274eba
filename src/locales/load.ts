import type { Messages } from './ko.js';
import type { LocaleName } from './names.js';

/** A language that is not in the main file. */
export type OtherLocale = Exclude<LocaleName, 'ko' | 'en'>;
export type LoadLocale = (name: OtherLocale) => Promise<Messages>;

/** For a host with a bundler: each language is a file of its own, loaded when it is asked for. */
export const loadLocale: LoadLocale = async (name) => {
  switch (name) {
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
};
