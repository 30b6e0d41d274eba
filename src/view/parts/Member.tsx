import { useWidget } from '../context.js';
import { Facts } from './Facts.js';

/** The trainee as the site holds them, masked by the host: what the registration in the app is compared with. */
export function Member() {
  const { options, t } = useWidget();
  const { maskedName, maskedPhone } = options.trainee ?? {};
  const member = [maskedName, maskedPhone].filter((part) => part !== undefined && part !== '').join(', ');
  return <Facts facts={[[t('unregistered.member'), member]]} />;
}
