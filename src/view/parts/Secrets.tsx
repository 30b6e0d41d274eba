import { useWidget } from '../context.js';
import { Text } from './Text.js';

/**
 * The two secrets that everybody confuses, drawn as the app shows them (FAQ 1): the password that opens it, and the code.
 * Words and signs, no image: they are translated, zoomed and read aloud. No digits, which would be typed. `wrong`: the
 * password was entered as the code.
 */
export function Secrets({ wrong }: { wrong: boolean }) {
  const { t } = useWidget();
  return (
    <div className="motp-secrets">
      {(['password', 'code'] as const).map((secret) => (
        <p
          key={secret}
          className={`motp-secret motp-secret-${secret}`}
          data-wrong={(wrong && secret === 'password') || undefined}
        >
          <span className="motp-secret-sign" aria-hidden="true">
            {secret === 'password' ? '●●●●' : '○○○ ○○○'}
          </span>
          <strong>
            <Text>{t(`secrets.${secret}`)}</Text>
          </strong>
          <span>
            <Text>{t(`secrets.${secret}Use`)}</Text>
            {secret === 'code' && <span aria-hidden="true"> ↑</span>}
          </span>
        </p>
      ))}
    </div>
  );
}
