import { useEffect, useId, useRef, useState } from 'react';
import type { RegistrationAnswer } from '../../core/flow.js';
import { useWidget } from '../context.js';
import { digitsOf } from '../../core/code.js';
import { UNRECORDED } from '../unrecorded.js';
import { Button } from './Button.js';
import { Message } from './Message.js';
import { Paragraph } from './Paragraph.js';
import { Text } from './Text.js';

interface LastDigitsProps {
  /** What follows for the question, and the words in which it was answered. */
  onAnswer: (answer: RegistrationAnswer, words: Answered) => void;
  /** Whether they are there and compared, and so ask the question in its place. */
  onCompared: (compared: boolean) => void;
}

/** The words of an answer: the question's own, or those of the compared digits. */
export type Answered = RegistrationAnswer | 'lastDigitsMine' | 'lastDigitsNot';

/** The ways on: a number that is the same was written otherwise in the app; of two, one is old. */
const SAME = [['right', 'steps']] as const;
const DIFFERENT = [
  ['old', 'lastDigitsMine'],
  ['right', 'lastDigitsNot'],
] as const;

/**
 * Whether the number that the trainee believes to have registered ends as the member data do; folded until it is asked
 * for. What is typed stays in the page: it is compared with the visible end of the mask, never sent, and gone with the view.
 */
export function LastDigits(props: LastDigitsProps) {
  const { options, t } = useWidget();
  const [open, setOpen] = useState(false);
  const [expected] = /[0-9]{4}$/.exec(options.trainee?.maskedPhone ?? '') ?? [];
  if (expected === undefined) return null;
  if (open) return <Digits {...props} expected={expected} />;
  return (
    <div>
      <Button kind="link" expanded={false} onClick={() => setOpen(true)}>
        {t('unregistered.lastDigitsOpen')}
      </Button>
    </div>
  );
}

function Digits({ expected, onAnswer, onCompared }: LastDigitsProps & { expected: string }) {
  const { t } = useWidget();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const isWhole = typed.length === 4;
  const isSame = typed === expected;
  // It came in the place of the button that was pressed.
  useEffect(() => input.current?.focus(), []);
  return (
    <div>
      <label htmlFor={id}>
        <Text>{t('unregistered.lastDigits')}</Text>
      </label>
      <input
        {...UNRECORDED}
        ref={input}
        form=""
        id={id}
        className={`motp-text-input motp-short ${UNRECORDED.className}`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={typed}
        aria-describedby={`${id}safe`}
        onInput={({ currentTarget }) => {
          const digits = digitsOf(currentTarget.value).slice(0, 4);
          setTyped(digits);
          onCompared(digits.length === 4);
        }}
      />
      <div id={`${id}safe`}>
        <Paragraph quiet>{t('unregistered.lastDigitsSafe')}</Paragraph>
      </div>
      {/* What was typed is said back: it may be the app password. */}
      <div role="status" {...UNRECORDED}>
        {isWhole && (
          <Message tone={isSame ? 'information' : 'warning'}>
            {t(`unregistered.lastDigits${isSame ? 'Same' : 'Different'}`, { digits: typed })}
          </Message>
        )}
      </div>
      {isWhole && (
        <div className="motp-choice motp-stack">
          {(isSame ? SAME : DIFFERENT).map(([answer, words]) => (
            <Button
              key={words}
              kind="secondary"
              onClick={() => onAnswer(answer, words === 'steps' ? answer : words)}
            >
              {t(`unregistered.${words}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
