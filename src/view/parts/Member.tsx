import { useWidget } from '../context.js';
import { Facts } from './Facts.js';

/** The trainee as the site holds them, masked by the host: what the registration in the app is compared with. */
export function Member() {
  const { options, t } = useWidget();
  const { maskedName = '', maskedPhone = '' } = options.trainee ?? {};
  return (
    <Facts
      title={t('unregistered.member')}
      facts={[
        [t('unregistered.name'), maskedName],
        [t('unregistered.phone'), maskedPhone],
      ]}
    />
  );
}
