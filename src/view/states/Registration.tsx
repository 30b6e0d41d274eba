import { useId, useState, type ReactNode } from 'react';
import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { Contact } from '../parts/Contact.js';
import { LastDigits } from '../parts/LastDigits.js';
import { Member } from '../parts/Member.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Steps } from '../parts/Steps.js';
import { Support } from '../parts/Support.js';

const ANSWERS = ['right', 'old', 'never'] as const;

interface RegistrationProps {
  /** On to the code; not in the help. */
  onDone?: () => void;
  /** What to read out on the phone, where the answer does not show it in full. */
  children?: ReactNode;
}

/**
 * Why the app's registration and the member data differ: one question, and then the steps of its answer alone (FAQ 3).
 * Who registered in haste and who has a new number must do other things first. In the help, whom to ask stands below
 * every topic.
 */
export function Registration({ onDone, children }: RegistrationProps) {
  const { t } = useWidget();
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number] | null>(null);
  const id = useId();
  return (
    <>
      <Member />
      <div role="group" aria-labelledby={id}>
        <p id={id} className="motp-question">
          {t('unregistered.ask')}
        </p>
        <div className="motp-choice">
          {ANSWERS.map((one) => (
            <Button
              key={one}
              kind={one === 'never' ? 'link' : 'secondary'}
              pressed={answer === one}
              onClick={() => setAnswer(one)}
            >
              {t(`unregistered.${one}`)}
            </Button>
          ))}
        </div>
      </div>
      {/* There before its words, and nothing but words: what is entered below would have it all said again. */}
      <div role="status" className="motp-answer">
        {answer !== null && (
          <>
            <Steps>{t.list(`unregistered.${answer}Steps`)}</Steps>
            <Paragraph quiet>{t('unregistered.spelling')}</Paragraph>
          </>
        )}
      </div>
      {answer === 'right' && <LastDigits />}
      {answer === 'old' && onDone !== undefined && (
        <>
          <Contact />
          <Support />
        </>
      )}
      {answer !== null && onDone !== undefined && (
        <Button kind="primary" onClick={onDone}>
          {t('unregistered.done')}
        </Button>
      )}
      {answer !== 'old' && children}
    </>
  );
}
