import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { Contact } from '../parts/Contact.js';
import { Panel } from '../parts/Panel.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Support } from '../parts/Support.js';

/** AP002, AP003, WE001 to WE004, or a host without `verify`: nothing that a trainee can mend. */
export function Misconfigured() {
  const { session, options, t } = useWidget();
  return (
    <Panel icon="error" title={t('misconfigured.title')}>
      <Paragraph>{t('misconfigured.body')}</Paragraph>
      <Contact />
      <Support kind="primary" />
      {options.verify !== null && (
        <div>
          <Button kind="link" onClick={session.enterCode}>
            {t('misconfigured.retry')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
