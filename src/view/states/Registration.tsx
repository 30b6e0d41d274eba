import { useId, useRef, useState } from 'react';
import { REGISTRATION_ANSWERS, type RegistrationAnswer } from '../../core/flow.js';
import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { LastDigits, type Answered } from '../parts/LastDigits.js';
import { Member } from '../parts/Member.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Steps } from '../parts/Steps.js';
import { Support } from '../parts/Support.js';
import { Text } from '../parts/Text.js';
import { useFocusOnNext } from '../useFocusOnNext.js';

/**
 * Why the app's registration and the member data differ: one question, and then the steps of its answer alone (FAQ 3), in
 * the place of the other answers.
 * Who registered in haste and who has a new number must do other things first. `lead`: what the help says before the
 * question; there, whom to ask stands below every topic.
 */
export function Registration({ lead }: { lead?: string }) {
  const { session, flow, t } = useWidget();
  const answer = flow.registration;
  const id = useId();
  const choice = useRef<HTMLDivElement>(null);
  // The digits that were compared ask the question in other words.
  const [isAskedByDigits, setAskedByDigits] = useState(false);
  // And have answers in other words, while that is the answer.
  const [said, setSaid] = useState<{ answer: RegistrationAnswer | null; words: Answered }>();
  const words = said?.answer === answer ? said.words : answer;
  // The button of an answer that is taken back, or the answer in the place of the buttons.
  const [last, setLast] = useState(0);
  useFocusOnNext(choice, answer, answer === null ? `button:nth-child(${last + 1})` : '[tabindex]');

  function tell(registration: RegistrationAnswer | null, inWords?: Answered) {
    setAskedByDigits(false);
    setSaid(inWords && { answer: registration, words: inWords });
    session.told({ registration });
  }
  return (
    <>
      {answer === null && lead !== undefined && <Paragraph>{lead}</Paragraph>}
      {answer !== 'old' && <Member />}
      {answer === null && lead === undefined && <LastDigits onAnswer={tell} onCompared={setAskedByDigits} />}
      {!(answer === null && isAskedByDigits) && (
        <div role="group" aria-labelledby={id}>
          {/* Beside the details that are right. That the app was never registered answers another one, and so do the digits. */}
          <p id={id} className={words === null || words === 'right' ? 'motp-question' : 'motp-unseen'}>
            <Text>{t('unregistered.ask')}</Text>
          </p>
          {answer === null ? (
            <div ref={choice} className="motp-choice motp-stack">
              {REGISTRATION_ANSWERS.map((one) => (
                <Button key={one} kind="secondary" onClick={() => tell(one)}>
                  {t(`unregistered.${one}`)}
                </Button>
              ))}
            </div>
          ) : (
            <div ref={choice} className="motp-chosen">
              <p tabIndex={-1}>
                <Text>{t(`unregistered.${words ?? answer}`)}</Text>
              </p>
              <Button
                kind="link"
                onClick={() => {
                  setLast(REGISTRATION_ANSWERS.indexOf(answer));
                  tell(null);
                }}
              >
                {t('unregistered.change')}
              </Button>
              {answer === 'never' && (
                <Button kind="link" onClick={() => session.help.open('no-app')}>
                  {t('help.topics.no-app.title')}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
      {/* There before its words, and nothing but words: what is entered below would have it all said again. */}
      <div role="status" className="motp-answer">
        {answer !== null && (
          <>
            <Steps>{t.list(`unregistered.${answer === 'old' ? 'oldSteps' : 'registerSteps'}`)}</Steps>
            <Paragraph quiet>{t('unregistered.spelling')}</Paragraph>
          </>
        )}
      </div>
      {/* Whose details have changed must tell the institution first. */}
      {answer === 'old' && lead === undefined && <Support kind="primary" />}
    </>
  );
}
