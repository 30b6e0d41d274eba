import { parse } from 'node-html-parser';
import { type Answer, locationOf, type NoAnswer } from './http.js';
import type { Transaction } from './provider.js';
import type { World } from './world.js';

/** Why nothing came to our provider. */
export type NotThere = 'not-there' | 'incomplete' | 'wrong-signature';

/** The provider gets what a form or a redirect of the page leads to it with. Nothing is sent to anybody else. */
export function carryOver(
  page: Answer | NoAnswer,
  { provider, resolve, config }: World,
): Transaction | NotThere {
  if (typeof page === 'string') return 'not-there';
  const isOurs = (url: URL) => url.port === String(config.port) && url.pathname.startsWith('/provider');
  const base = resolve(config.start ?? '');
  const location = locationOf(page, base);
  if (location)
    return isOurs(location) ? provider.begin(Object.fromEntries(location.searchParams)) : 'not-there';
  const forms = parse(page.text).querySelectorAll('form');
  const form = forms.find((one) => {
    const action = one.getAttribute('action') ?? '';
    return URL.canParse(action, base.href) && isOurs(new URL(action, base));
  });
  if (!form) return 'not-there';
  const inputs = form.querySelectorAll('input');
  return provider.begin(
    Object.fromEntries(
      inputs.map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']),
    ),
  );
}
