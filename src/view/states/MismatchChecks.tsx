import { useWidget } from '../context.js';
import { ClockCheck } from '../help/ClockCheck.js';

/** The four causes of a mismatch (FAQ 4). They stay in view while the next code is typed. */
export function MismatchChecks() {
  const { t } = useWidget();
  return (
    <div className="motp-checks">
      <p className="motp-checks-title">{t('mismatch.checksTitle')}</p>
      <ul>
        <li>{t('mismatch.checkChanged')}</li>
        <li>{t('mismatch.checkClock')}</li>
        <li>{t('mismatch.checkPhone')}</li>
        <li>{t('mismatch.checkMember')}</li>
      </ul>
      <ClockCheck />
    </div>
  );
}
