import { ENDONYMS, LOCALE_NAMES, type LocaleName } from '../../locales/names.js';
import { useWidget } from '../context.js';

/** Each language by its own name, for who does not read the one that is shown: a sign says what it is. */
export function LanguageChoice() {
  const { wanted, choose, t } = useWidget();
  return (
    <div className="motp-language">
      <svg className="motp-globe" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18c5 5 5 13 0 18c-5-5-5-13 0-18M3 12h18" />
      </svg>
      <select
        form=""
        className="motp-language-select"
        aria-label={t('language')}
        value={wanted}
        onChange={(event) => choose(event.currentTarget.value as LocaleName)}
      >
        {LOCALE_NAMES.map((name) => (
          <option key={name} value={name} lang={name} translate="no">
            {ENDONYMS[name]}
          </option>
        ))}
      </select>
    </div>
  );
}
