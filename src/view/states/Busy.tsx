import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { Panel } from '../parts/Panel.js';
import { Paragraph } from '../parts/Paragraph.js';

/** The states in which something else has the word: the identity window, the provider's page, the host's server. */
export function WaitingForIdentity() {
  const { t } = useWidget();
  return (
    <Panel icon={null} title={t('identity.title')}>
      <Paragraph>{t('identity.body')}</Paragraph>
      <StopIdentity />
    </Panel>
  );
}

/** The page is about to be left. If that does not happen, there must be a way back. */
export function Redirecting() {
  const { t } = useWidget();
  return (
    <Panel icon={null} title={t('redirecting.title')}>
      <Paragraph>{t('redirecting.body')}</Paragraph>
      <StopIdentity />
    </Panel>
  );
}

function StopIdentity() {
  const { session, t } = useWidget();
  return (
    <Button kind="secondary" onClick={session.stopIdentity}>
      {t('identity.cancel')}
    </Button>
  );
}

export function Clearing() {
  const { t } = useWidget();
  return (
    <Panel icon={null} title={t('clearing.title')}>
      <Paragraph>{t('clearing.body')}</Paragraph>
    </Panel>
  );
}

export function ConfirmingAlternative() {
  const { t } = useWidget();
  return (
    <Panel icon={null} title={t('alternative.checking')}>
      <Paragraph>{t('clearing.body')}</Paragraph>
    </Panel>
  );
}
