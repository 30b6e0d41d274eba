import { useId } from 'react';
import type { LockNotice, Step } from '../../core/flow.js';
import { useWidget } from '../context.js';
import { BlockedWindow } from '../parts/BlockedWindow.js';
import { Button } from '../parts/Button.js';
import { Institution } from '../parts/Institution.js';
import { Message } from '../parts/Message.js';
import { NewWindow } from '../parts/NewWindow.js';
import { Panel } from '../parts/Panel.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Support } from '../parts/Support.js';
import { Text } from '../parts/Text.js';

/** Whether the trainee can mend it here, or only the institution can. */
const NEEDS_INSTITUTION: readonly LockNotice[] = [
  'someone-else',
  'still-locked',
  'unregistered',
  'misconfigured',
  'provider',
];

/** AP009, AP011: first the lock reset here, only then a new registration in the app (FAQ 2). */
export function Locked({ source, notice, link }: Extract<Step, { state: 'locked' }>) {
  const { session, options, t } = useWidget();
  const noticeId = useId();
  const canUnlock = options.identity !== undefined && options.clearLock !== undefined;
  return (
    <Panel icon="lock" title={t('locked.title')} describedBy={noticeId}>
      <div role="alert" id={noticeId}>
        {notice !== null && (
          <Message tone="error">
            <Text>{t(`locked.notice.${notice}`)}</Text>
          </Message>
        )}
      </div>
      <Paragraph>{t(source === 'app' ? 'locked.whyApp' : 'locked.why')}</Paragraph>
      {canUnlock ? (
        <>
          <Paragraph>{t('locked.how')}</Paragraph>
          <BlockedWindow link={link} onRedirect={() => session.unlock('redirect')} />
          <Button kind="primary" onClick={() => session.unlock()}>
            {t('locked.unlock')} <NewWindow />
          </Button>
        </>
      ) : (
        <Paragraph>{t('locked.askInstitution')}</Paragraph>
      )}
      {(!canUnlock || (notice !== null && NEEDS_INSTITUTION.includes(notice))) && (
        <>
          <Institution />
          <Support />
        </>
      )}
      <Paragraph quiet>{t('locked.noReset')}</Paragraph>
      <div>
        <Button kind="link" onClick={session.enterCode}>
          {t('locked.back')}
        </Button>
      </div>
    </Panel>
  );
}
