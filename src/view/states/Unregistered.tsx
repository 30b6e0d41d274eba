import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { Institution } from '../parts/Institution.js';
import { Member } from '../parts/Member.js';
import { Panel } from '../parts/Panel.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Support } from '../parts/Support.js';

/** AP005: the app's registration and the member data differ. Either of them can be the wrong one (FAQ 3). */
export function Unregistered({ agencyCode }: { agencyCode: string | undefined }) {
  const { session, t } = useWidget();
  return (
    <Panel icon="warning" title={t('unregistered.title')}>
      <Paragraph>{t('unregistered.why')}</Paragraph>
      <Member />
      <section className="motp-way">
        <h4 className="motp-way-title">{t('unregistered.rightTitle')}</h4>
        <Paragraph>{t('unregistered.rightStep')}</Paragraph>
        <Button kind="primary" onClick={session.registeredAgain}>
          {t('unregistered.done')}
        </Button>
      </section>
      <section className="motp-way">
        <h4 className="motp-way-title">{t('unregistered.oldTitle')}</h4>
        <Paragraph>{t('unregistered.oldStep')}</Paragraph>
        <Institution />
        <Support />
      </section>
      {agencyCode !== undefined && <p className="motp-code">{t('code', { code: agencyCode })}</p>}
    </Panel>
  );
}
