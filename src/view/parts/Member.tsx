import { useWidget } from '../context.js';
import { Facts } from './Facts.js';
import { Paragraph } from './Paragraph.js';

/**
 * The trainee as the site holds them, masked by the host: what the registration in the app is compared with. `brief`:
 * without what the stars mean.
 */
export function Member({ brief = false }: { brief?: boolean }) {
  const { options, t } = useWidget();
  const { maskedName = '', maskedPhone = '' } = options.trainee ?? {};
  return (
    <>
      <Facts
        title={t('unregistered.member')}
        facts={[
          [t('unregistered.name'), maskedName],
          [t('unregistered.phone'), maskedPhone],
        ]}
      />
      {!brief && `${maskedName}${maskedPhone}`.includes('*') && (
        <Paragraph quiet>{t('unregistered.masked')}</Paragraph>
      )}
    </>
  );
}
