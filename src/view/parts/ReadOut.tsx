import { callLink } from '../../core/contact.js';
import { useWidget } from '../context.js';
import { HANGUL } from './Text.js';

/**
 * In one line what to read out on the phone, and to whom: the agency's code, and the institution's contact. No code where
 * the trainee only asks about that of the app.
 */
export function ReadOut() {
  const { flow, options, t } = useWidget();
  const code = flow.step.state === 'locked' && flow.step.source === 'app' ? null : flow.agencyCode;
  const { contact = '' } = options.institution ?? {};
  const href = callLink(contact);
  if (code === null && contact === '') return null;
  return (
    <p className="motp-code" translate="no">
      {/* Each in one piece: a number that breaks at its hyphens is misread. */}
      {code !== null && (
        <span>
          {t('code')} <strong>{code}</strong>{' '}
        </span>
      )}
      {contact !== '' && (
        <span lang={HANGUL.test(contact) ? 'ko' : undefined}>
          {href === undefined ? contact : <a href={href}>{contact}</a>}
        </span>
      )}
    </p>
  );
}
