import { IDENTITY_WINDOW } from '../../host/identityByPopup.js';
import { useWidget } from '../context.js';
import { Button } from './Button.js';
import { Paragraph } from './Paragraph.js';

/** The two ways on where the identity window was blocked: a link to open it by hand, and this very window. */
export function BlockedWindow({ link, onRedirect }: { link: string | undefined; onRedirect: () => void }) {
  const { t } = useWidget();
  if (link === undefined) return null;
  return (
    <div className="motp-blocked">
      <a className="motp-button motp-button-secondary" href={link} target={IDENTITY_WINDOW} rel="opener">
        {t('identityWindow.open')}
      </a>
      <Button kind="secondary" onClick={onRedirect}>
        {t('identityWindow.redirect')}
      </Button>
      <Paragraph quiet>{t('identityWindow.redirectNote')}</Paragraph>
    </div>
  );
}
