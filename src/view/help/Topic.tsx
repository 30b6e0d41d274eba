import { isLocked, mayBeLocked, offersAlternative } from '../../core/flow.js';
import { comparesMember, resetsRegistration, type HelpTopic } from '../../core/help.js';
import { useWidget } from '../context.js';
import { Alternative } from '../parts/Alternative.js';
import { Button } from '../parts/Button.js';
import { Contact } from '../parts/Contact.js';
import { Heading } from '../parts/Heading.js';
import { Member } from '../parts/Member.js';
import { Paragraph } from '../parts/Paragraph.js';
import { ReadOut } from '../parts/ReadOut.js';
import { Steps } from '../parts/Steps.js';
import { Support } from '../parts/Support.js';
import { Registration } from '../states/Registration.js';
import { ClockCheck } from './ClockCheck.js';
import { LeaveHelp } from './LeaveHelp.js';

/**
 * One answer: why, then steps in their order, then other cases. It knows the state: a locked trainee is told to unlock
 * first, and nobody is sent to “mOTP 등록 초기화” without the word that it does not work while locked (FAQ 2).
 */
export function Topic({ topic }: { topic: HelpTopic }) {
  const { flow, options, t } = useWidget();
  const locked = isLocked(flow.step);
  const leadsToUnlock = locked || mayBeLocked(flow.step.state);
  const instead = topic === 'no-app' && offersAlternative(flow, options.alternative);
  const lead = t(`help.topics.${topic}.lead`);
  const answer =
    topic === 'ap005' ? (
      <Registration lead={lead} />
    ) : (
      <>
        <Paragraph>{lead}</Paragraph>
        {/* On a phone the help stands in the place of the view that has them. */}
        {(comparesMember(topic) || flow.step.state === 'unregistered') && <Member />}
        <Steps>{t.list(linesOf(topic, instead))}</Steps>
      </>
    );
  return (
    <>
      <Heading below={1} className="motp-panel-title" tabIndex={-1}>
        {t(`help.topics.${topic}.title`)}
      </Heading>
      {locked && topic !== 'no-app' && topic !== 'ap011' && <Paragraph>{t('help.lockedFirst')}</Paragraph>}
      {topic === 'clock' ? <ClockCheck>{answer}</ClockCheck> : answer}
      {(topic === 'changed' || topic === 'several-phones') && (
        <section className="motp-way">
          <Heading below={2} className="motp-question">
            {t(`help.topics.${topic}.otherTitle`)}
          </Heading>
          <Steps>{t.list(`help.topics.${topic}.other`)}</Steps>
        </section>
      )}
      {instead && <Alternative />}
      {leadsToUnlock && topic === 'ap011' && <ToUnlock kind="secondary" />}
      {leadsToUnlock && !locked && resetsRegistration(topic) && (
        <Paragraph quiet>{t('help.ifAp011')}</Paragraph>
      )}
      {(options.institution?.contact ?? '') === '' ? <Contact /> : <ReadOut />}
      <div className="motp-links">
        <Support topic={topic} />
        {leadsToUnlock && resetsRegistration(topic) && <ToUnlock kind="link" />}
      </div>
      <LeaveHelp />
    </>
  );
}

/** Who registered other details, or has new ones, does what AP005 asks of them. */
function linesOf(topic: Exclude<HelpTopic, 'ap005'>, instead: boolean) {
  if (topic === 'wrong-registration') return 'unregistered.registerSteps';
  if (topic === 'changed') return 'unregistered.oldSteps';
  return instead ? 'help.topics.no-app.alternative' : (`help.topics.${topic}.lines` as const);
}

/** Whether the app says so is asked where nobody has said it: “잠금 풀기” would be pressed by who forgot the app password. */
function ToUnlock({ kind }: { kind: 'secondary' | 'link' }) {
  const { session, flow, t } = useWidget();
  return (
    <Button
      kind={kind}
      onClick={() => {
        session.appSaysLocked();
        session.help.close();
      }}
    >
      {t(kind === 'link' && !isLocked(flow.step) ? 'locked.titleApp' : 'help.toUnlock')}
    </Button>
  );
}
