import { useId, useState } from 'react';
import { needsInstitution, needsInstitutionFirst, type Step } from '../../core/flow.js';
import { useWidget } from '../context.js';
import { BlockedWindow } from '../parts/BlockedWindow.js';
import { Button } from '../parts/Button.js';
import { Contact } from '../parts/Contact.js';
import { Message } from '../parts/Message.js';
import { NewWindow } from '../parts/NewWindow.js';
import { Panel } from '../parts/Panel.js';
import { Paragraph } from '../parts/Paragraph.js';
import { ReadOut } from '../parts/ReadOut.js';
import { Screen } from '../parts/Screen.js';
import { Support } from '../parts/Support.js';
import { Text } from '../parts/Text.js';

type Locked = Extract<Step, { state: 'locked' }>;

/**
 * AP009, AP011: first the lock reset here, only then a new registration in the app (FAQ 2). Who only says that the app
 * shows AP011 is asked, with a picture of what it shows. Folded: the way for who cannot be identified by a phone, because
 * it is in another's name, a company's, or there is none.
 */
export function Locked({ source, notice, link }: Locked) {
  const { session, options, t } = useWidget();
  const noticeId = useId();
  const [noPhone, setNoPhone] = useState(false);
  const canUnlock = options.identity !== undefined && options.clearLock !== undefined;
  const asksFirst = notice !== null && needsInstitutionFirst(notice);
  const asks = !canUnlock || (notice !== null && needsInstitution(notice));
  const isQuestion = source === 'app' && notice === null;
  const institution = (
    <>
      <Contact />
      <Support kind={noPhone || asksFirst ? 'primary' : 'link'} about={noPhone ? 'no-phone' : undefined} />
    </>
  );
  return (
    <Panel icon="lock" title={t(isQuestion ? 'locked.titleApp' : 'locked.title')} describedBy={noticeId}>
      <div role="alert" id={noticeId}>
        {notice !== null && (
          <Message tone="error">
            {t(link === undefined ? `locked.notice.${notice}` : 'identityWindow.blocked')}
          </Message>
        )}
      </div>
      {isQuestion && <Screen name="ap011" />}
      {notice === null && <Paragraph>{t(source === 'app' ? 'locked.whyApp' : 'locked.why')}</Paragraph>}
      {canUnlock && !asks && link === undefined && <Path source={source} />}
      {asksFirst && institution}
      {!canUnlock && <Paragraph>{t('locked.noPhoneHow')}</Paragraph>}
      {canUnlock &&
        (link === undefined ? (
          <Button kind={asksFirst || noPhone ? 'secondary' : 'primary'} onClick={() => session.unlock()}>
            <Text>{t('locked.unlock')}</Text> <NewWindow />
          </Button>
        ) : (
          <BlockedWindow link={link} kind="primary" onRedirect={() => session.unlock('redirect')} />
        ))}
      {!noPhone && (
        <Paragraph quiet>
          {canUnlock && !asks && notice !== 'blocked'
            ? `${t('locked.how')} ${t('locked.noReset')}`
            : t('locked.noReset')}
        </Paragraph>
      )}
      {canUnlock && !asksFirst && (
        <div className="motp-fold">
          <Button kind="link" expanded={noPhone} onClick={() => setNoPhone(!noPhone)}>
            {t('locked.noPhone')}
          </Button>
          {noPhone && <Paragraph>{t('locked.noPhoneHow')}</Paragraph>}
        </div>
      )}
      {(asks || noPhone) && !asksFirst && institution}
      {!asks && !noPhone && <ReadOut />}
      <div>
        <Button kind="link" onClick={session.enterCode}>
          {t(backOf(source, notice))}
        </Button>
      </div>
    </Panel>
  );
}

function backOf(source: Locked['source'], notice: Locked['notice']) {
  if (notice === 'locked-again') return 'help.toCode';
  return source === 'app' ? 'locked.back' : 'locked.backUnlocked';
}

/** The way out in three steps; from the app's AP011 a new registration comes before the code. */
function Path({ source }: Pick<Locked, 'source'>) {
  const { t } = useWidget();
  const steps = ['verify', source === 'app' ? 'register' : 'unlocked', 'code'] as const;
  return (
    <ol className="motp-path">
      {steps.map((step) => (
        <li key={step}>
          <Text>{t(`locked.path.${step}`)}</Text>
        </li>
      ))}
    </ol>
  );
}
