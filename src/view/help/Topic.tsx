import { isLocked, mayBeLocked, offersAlternative } from '../../core/flow.js';
import { comparesMember, resetsRegistration, type HelpTopic } from '../../core/help.js';
import { useWidget } from '../context.js';
import type { ListKey } from '../i18n.js';
import { Alternative } from '../parts/Alternative.js';
import { Button } from '../parts/Button.js';
import { Institution } from '../parts/Institution.js';
import { Member } from '../parts/Member.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Support } from '../parts/Support.js';
import { Text } from '../parts/Text.js';
import { ClockCheck } from './ClockCheck.js';

/**
 * One answer, as steps in their order. It knows the state: a locked trainee is told to unlock first, and nobody is
 * sent to “mOTP 등록 초기화” without the word that it does not work while locked (FAQ 2).
 */
export function Topic({ topic }: { topic: HelpTopic }) {
  const { session, flow, options, t } = useWidget();
  const locked = isLocked(flow.step);
  const leadsToUnlock = locked || mayBeLocked(flow.step.state);
  const instead = topic === 'no-app' && offersAlternative(flow, options.alternative);
  return (
    <>
      <h3 className="motp-panel-title" tabIndex={-1}>
        <Text>{t(`help.topics.${topic}.title`)}</Text>
      </h3>
      <ol className="motp-steps">
        {t.list(linesOf(topic, locked, instead)).map((line) => (
          <li key={line}>
            <Text>{line}</Text>
          </li>
        ))}
      </ol>
      {comparesMember(topic) && <Member />}
      {!locked && resetsRegistration(topic) && <Paragraph>{t('help.ifAp011')}</Paragraph>}
      {leadsToUnlock && (topic === 'ap011' || resetsRegistration(topic)) && <ToUnlock />}
      {topic === 'clock' && <ClockCheck />}
      {instead && <Alternative />}
      <Institution />
      <Support />
      <Button kind="link" onClick={() => session.help.open()}>
        {t('help.back')}
      </Button>
    </>
  );
}

function linesOf(topic: HelpTopic, locked: boolean, instead: boolean): ListKey {
  if (topic === 'no-app') return instead ? 'help.topics.no-app.alternative' : 'help.topics.no-app.lines';
  return locked ? `help.topics.${topic}.locked` : `help.topics.${topic}.lines`;
}

function ToUnlock() {
  const { session, t } = useWidget();
  return (
    <Button
      kind="secondary"
      onClick={() => {
        session.appSaysLocked();
        session.help.close();
      }}
    >
      {t('help.toUnlock')}
    </Button>
  );
}
