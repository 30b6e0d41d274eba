/** Every language that there is a file for. Korean is the master and the default. */
export const LOCALE_NAMES = ['ko', 'en', 'vi', 'zh-Hans', 'ne', 'km', 'th', 'id'] as const;

export type LocaleName = (typeof LOCALE_NAMES)[number];
