import { useId, useRef, useState, type ReactNode } from 'react';
import { REGISTRATION_ANSWERS, type RegistrationAnswer } from '../../core/flow.js';
import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { LastDigits } from '../parts/LastDigits.js';
import { Member } from '../parts/Member.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Steps } from '../parts/Steps.js';
import { Support } from '../parts/Support.js';
import { useFocusOnNext } from '../useFocusOnNext.js';

interface RegistrationProps {
  /** What is said before the question. */
  lead?: string;
  /** On to the code; not in the help. */
  onDone?: () => void;
  /** What to read out on the phone. */
  children?: ReactNode;
}

/**
 * Why the app's registration and the member data differ: one question, and then the steps of its answer alone (FAQ 3), in
 * the place of the other answers.
 * Who registered in haste and who has a new number must do other things first. In the help, whom to ask stands below
 * every topic.
 */
export function Registration({ lead, onDone, children }: RegistrationProps) {
  const { session, flow, t } = useWidget();
  const answer = flow.registration;
  const id = useId();
  const choice = useRef<HTMLDivElement>(null);
  // The digits that were compared ask the question in other words.
  const [isAskedByDigits, setAskedByDigits] = useState(false);
  useFocusOnNext(choice, answer, '[aria-pressed=true]');

  function tell(registration: RegistrationAnswer | null) {
    setAskedByDigits(false);
    session.told({ registration });
  }
  return (
    <>
      {answer === null && lead !== undefined && <Paragraph>{lead}</Paragraph>}
      {answer !== 'old' && <Member brief={answer !== null || lead !== undefined} />}
      {answer === null && onDone !== undefined && (
        <LastDigits onAnswer={tell} onCompared={setAskedByDigits} />
      )}
      {!(answer === null && isAskedByDigits) && (
        <div role="group" aria-labelledby={id}>
          <p id={id} className={answer === null ? 'motp-question' : 'motp-unseen'}>
            {t('unregistered.ask')}
          </p>
          <div
            ref={choice}
            className={answer === null ? 'motp-choice motp-stack' : 'motp-choice motp-chosen'}
          >
            {REGISTRATION_ANSWERS.filter((one) => answer === null || answer === one).map((one) => (
              <Button key={one} kind="secondary" pressed={answer === one} onClick={() => tell(one)}>
                {t(`unregistered.${one}`)}
              </Button>
            ))}
            {answer !== null && (
              <Button
                kind="link"
                onClick={() => {
                  // The button of the answer stays, where what was pressed goes.
                  choice.current?.querySelector('button')?.focus();
                  tell(null);
                }}
              >
                {t('unregistered.change')}
              </Button>
            )}
          </div>
        </div>
      )}
      {/* There before its words, and nothing but words: what is entered below would have it all said again. */}
      <div role="status" className="motp-answer">
        {answer !== null && (
          <>
            <Steps>{t.list(`unregistered.${answer}Steps`)}</Steps>
            <Paragraph quiet>{t('unregistered.spelling')}</Paragraph>
          </>
        )}
      </div>
      {/* Whose details have changed must tell the institution first. */}
      {answer === 'old' && onDone !== undefined && <Support kind="primary" />}
      {answer !== null && onDone !== undefined && (
        <Button kind="secondary" onClick={onDone}>
          {t('unregistered.done')}
        </Button>
      )}
      {children}
    </>
  );
}
