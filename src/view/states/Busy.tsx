import { useWidget } from '../context.js';
import type { MessageKey } from '../i18n.js';
import { Button } from '../parts/Button.js';
import { Panel } from '../parts/Panel.js';
import { Paragraph } from '../parts/Paragraph.js';

interface BusyProps {
  title: MessageKey;
  body: MessageKey;
  /** Whether the trainee may give it up: what is waited for may never come back. */
  canStop?: boolean;
}

/** Something else has the word: the identity window, the provider's page, the host's server. */
export function Busy({ title, body, canStop = false }: BusyProps) {
  const { session, t } = useWidget();
  return (
    <Panel icon={null} title={t(title)}>
      <Paragraph>{t(body)}</Paragraph>
      {canStop && (
        <Button kind="secondary" onClick={session.stopIdentity}>
          {t('identity.cancel')}
        </Button>
      )}
    </Panel>
  );
}
