import { useWidget } from '../context.js';
import { Button } from './Button.js';
import { Paragraph } from './Paragraph.js';

interface BlockedWindowProps {
  link: string;
  /** The link's: primary where nothing else is to be done. */
  kind: 'primary' | 'secondary';
  onRedirect: () => void;
}

/** The two ways on where the identity window was blocked: a link to open it by hand, and this very window. */
export function BlockedWindow({ link, kind, onRedirect }: BlockedWindowProps) {
  const { t } = useWidget();
  return (
    <div className="motp-blocked">
      <Button kind={kind} href={link} target="_blank">
        {t('identityWindow.open')}
      </Button>
      <Button kind="secondary" onClick={onRedirect}>
        {t('identityWindow.redirect')}
      </Button>
      <Paragraph quiet>{t('identityWindow.redirectNote')}</Paragraph>
    </div>
  );
}
