/** Every language that there is a file for. Korean is the master and the default. */
export const LOCALE_NAMES = ['ko', 'en', 'vi', 'zh-Hans', 'ne', 'km', 'th', 'id'] as const;

export type LocaleName = (typeof LOCALE_NAMES)[number];

/** Each as those who read it write it. */
export const ENDONYMS: Record<LocaleName, string> = {
  ko: '한국어',
  en: 'English',
  vi: 'Tiếng Việt',
  'zh-Hans': '简体中文',
  ne: 'नेपाली',
  km: 'ភាសាខ្មែរ',
  th: 'ไทย',
  id: 'Bahasa Indonesia',
};
