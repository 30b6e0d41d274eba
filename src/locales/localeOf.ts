import { LOCALE_NAMES, type LocaleName } from './names.js';

/**
 * Our language for a name that a page has at hand: a tag as browsers and i18next write it (`en-US`, `zh-CN`), as Java
 * and POSIX do (`ko_KR`, `zh_CN_#Hans`, `vi_VN.UTF-8`), in whatever case. Null if we have none of that language.
 * Traditional Chinese is not Simplified: who reads it gets English.
 */
export function localeOf(name: string): LocaleName | null {
  const [first = '', ...rest] = name
    .trim()
    .replace(/[.@].*$/, '')
    .split(/[-_#]+/)
    .filter((part) => part !== '');
  const extension = rest.findIndex((part) => part.length === 1);
  const parts = extension === -1 ? rest : rest.slice(0, extension);
  const script = parts.find((part) => /^[a-z]{4}$/i.test(part));
  const region = parts.find((part) => /^([a-z]{2}|[0-9]{3})$/i.test(part));
  try {
    const tag = new Intl.Locale([first, script, region].filter((part) => part !== undefined).join('-'));
    if (tag.language !== 'zh') return LOCALE_NAMES.find((known) => known === tag.language) ?? null;
    return tag.maximize().script === 'Hans' ? 'zh-Hans' : 'en';
  } catch {
    return null; // not a tag of a language
  }
}
