import { useId } from 'react';
import { needsInstitution, needsInstitutionFirst, type Step } from '../../core/flow.js';
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

/** AP009, AP011: first the lock reset here, only then a new registration in the app (FAQ 2). */
export function Locked({ source, notice, link }: Extract<Step, { state: 'locked' }>) {
  const { session, options, t } = useWidget();
  const noticeId = useId();
  const canUnlock = options.identity !== undefined && options.clearLock !== undefined;
  const asksFirst = notice !== null && needsInstitutionFirst(notice);
  const asks = !canUnlock || (notice !== null && needsInstitution(notice));
  const institution = (
    <>
      <Institution />
      <Support />
    </>
  );
  return (
    <Panel icon="lock" title={t('locked.title')} describedBy={noticeId}>
      <div role="alert" id={noticeId}>
        {notice !== null && (
          <Message tone="error">
            <Text>{t(link === undefined ? `locked.notice.${notice}` : 'identityWindow.blocked')}</Text>
          </Message>
        )}
      </div>
      {notice === null && <Paragraph>{t(source === 'app' ? 'locked.whyApp' : 'locked.why')}</Paragraph>}
      {asksFirst && institution}
      {canUnlock ? (
        <>
          {!asksFirst && <Paragraph>{t('locked.how')}</Paragraph>}
          {link === undefined ? (
            <Button kind={asksFirst ? 'secondary' : 'primary'} onClick={() => session.unlock()}>
              {t('locked.unlock')} <NewWindow />
            </Button>
          ) : (
            <BlockedWindow link={link} kind="primary" onRedirect={() => session.unlock('redirect')} />
          )}
        </>
      ) : (
        <Paragraph>{t('locked.askInstitution')}</Paragraph>
      )}
      {asks && !asksFirst && institution}
      <Paragraph quiet>{t('locked.noReset')}</Paragraph>
      <div>
        <Button kind="link" onClick={session.enterCode}>
          {t('locked.back')}
        </Button>
      </div>
    </Panel>
  );
}
