import { callLink } from '../../core/contact.js';
import { useWidget } from '../context.js';
import { HANGUL } from './Facts.js';

/**
 * In one line what to read out on the phone, and to whom: the agency's code, and the institution's contact. No code where
 * the trainee only asks about that of the app.
 */
export function ReadOut() {
  const { flow, options, t } = useWidget();
  const code = flow.step.state === 'locked' && flow.step.source === 'app' ? null : flow.agencyCode;
  const { contact = '' } = options.institution ?? {};
  const parts = [code === null ? '' : `${t('code')} ${code}`, contact].filter((part) => part !== '');
  const href = callLink(contact);
  if (parts.length === 0) return null;
  return (
    <p className="motp-code" translate="no">
      {/* Each in one piece: a number that breaks at its hyphens is misread. */}
      {parts.map((part, i) => (
        <span key={part} lang={HANGUL.test(part) ? 'ko' : undefined}>
          {part === contact && href !== undefined ? <a href={href}>{part}</a> : part}
          {i < parts.length - 1 && ' '}
        </span>
      ))}
    </p>
  );
}
