import type { Choice } from './choice.js';

/** The page itself in the language and the theme that were chosen. */
export function dressPage({ lang, theme }: Choice, title: string): void {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  document.title = title;
  document.documentElement.lang = lang;
  document.documentElement.dataset['theme'] = theme === 'auto' ? (prefersDark ? 'dark' : 'light') : theme;
}
