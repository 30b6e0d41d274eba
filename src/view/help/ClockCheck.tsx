import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { msLeft } from '../../core/clock.js';
import { causesOf } from '../../core/evidence.js';
import { deviceClock, phoneClock, type PhoneClock } from '../../core/phoneClock.js';
import { useWidget } from '../context.js';
import { shortTime, type Translate } from '../i18n.js';
import { Button } from '../parts/Button.js';
import { CauseRows } from '../parts/CauseRows.js';
import { Facts } from '../parts/Facts.js';
import { Message } from '../parts/Message.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Row } from '../parts/Row.js';
import { Steps } from '../parts/Steps.js';
import { useFocusOnNext } from '../useFocusOnNext.js';

/**
 * `ahead`: by how many milliseconds this very device's clock is ahead, if the app is on it; null: it is on another one;
 * undefined: not answered. `changes`: agency times at which the code was seen to change.
 */
interface Answers {
  ahead: number | null | undefined;
  minutes: 'same' | 'different' | null;
  changes: readonly number[];
}

/**
 * Whether the phone's clock is right, the one cause of a mismatch that nobody can see (FAQ 4b). The question that needs no
 * waiting first: the minutes, by comparing what both show; then the seconds, by two presses at the change of the code.
 * Nothing is called right before both are known. Where the app is on this very phone, its clock is compared without any
 * press. `children`: what is said below the question until that is answered: then there is one thing to do.
 */
export function ClockCheck({ children }: { children: ReactNode }) {
  const { session, flow, t } = useWidget();
  const { clock } = session;
  const byHost = clock.source() !== 'device';
  const asksWhere = byHost && isTouch();
  const nothing: Answers = { ahead: asksWhere ? undefined : null, minutes: null, changes: [] };
  const [answers, setAnswers] = useState(nothing);
  const found = resultOf(answers);
  const isKnown = found !== null && found.kind !== 'unclear';
  const isOff = isKnown && found.kind !== 'fine';
  const check = useRef<HTMLDivElement>(null);
  useFocusOnNext(check, found?.kind ?? `${answers.ahead} ${answers.minutes}`, '[tabindex]');

  useEffect(() => {
    if (isKnown) session.told({ clockIsRight: found.kind === 'fine' });
  }, [session, isKnown, found?.kind]);

  return (
    <div ref={check} className="motp-clock-check">
      {answers.ahead === undefined && (
        <Choice
          question={t('clockCheck.hereAsk')}
          answers={[
            [t('clockCheck.here'), () => setAnswers({ ...answers, ahead: Date.now() - clock.now() })],
            [t('clockCheck.elsewhere'), () => setAnswers({ ...answers, ahead: null })],
          ]}
        />
      )}
      {answers.ahead === null && answers.minutes === null && (
        <Minutes onAnswer={(minutes) => setAnswers({ ...answers, minutes })} />
      )}
      {answers.minutes === 'same' && found === null && (
        <>
          <div role="status" tabIndex={-1}>
            <Paragraph>{t(answers.changes.length === 0 ? 'clockCheck.intro' : 'clockCheck.once')}</Paragraph>
          </div>
          <Button
            kind="secondary"
            onClick={() => setAnswers({ ...answers, changes: [...answers.changes, clock.now()] })}
          >
            {t('clockCheck.press')}
          </Button>
          <Paragraph quiet>{t('clockCheck.safe')}</Paragraph>
        </>
      )}
      {answers.minutes === null && found === null && children}
      {!byHost && found === null && <Paragraph quiet>{t('clockCheck.device')}</Paragraph>}
      {found !== null && (
        <div role="status" tabIndex={-1}>
          <Message tone={found.kind === 'fine' ? 'success' : 'warning'}>{wordsOf(found, t)}</Message>
        </div>
      )}
      {found?.kind === 'fine' && <CauseRows causes={causesOf(flow.misses, true)} />}
      {isOff && (
        <>
          <Steps>{t.list('help.topics.clock.lines')}</Steps>
          <WhereToSet />
        </>
      )}
      {found !== null && (
        <Button kind="link" onClick={() => setAnswers(nothing)}>
          {t('clockCheck.again')}
        </Button>
      )}
    </div>
  );
}

type Result = PhoneClock | { kind: 'different' };

/** Null while something is still to be answered. */
function resultOf({ ahead, minutes, changes }: Answers): Result | null {
  if (typeof ahead === 'number') return deviceClock(ahead);
  if (minutes === 'different') return { kind: 'different' };
  return minutes === 'same' && changes.length > 1 ? phoneClock(changes) : null;
}

function wordsOf(found: Result, t: Translate): string {
  if (found.kind === 'fine' || found.kind === 'unclear') return t(`clockCheck.${found.kind}`);
  if (found.kind === 'different') return t('clockCheck.differentResult');
  return found.seconds < 90
    ? t(`clockCheck.${found.kind}`, { count: found.seconds })
    : t(`clockCheck.${found.kind}Minutes`, { count: Math.round(found.seconds / 60) });
}

/** A phone or a tablet, which may have the app; fingers, not the width, tell it. */
function isTouch(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
}

interface ChoiceProps {
  question: string;
  children?: ReactNode;
  answers: readonly (readonly [words: string, onClick: () => void])[];
}

function Choice({ question, children, answers }: ChoiceProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} tabIndex={-1}>
      <Paragraph id={id}>{question}</Paragraph>
      {children}
      <div className="motp-choice">
        {answers.map(([words, onClick]) => (
          <Button key={words} kind="secondary" onClick={onClick}>
            {words}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The trainee compares the displayed time: the change of a code cannot show whole minutes. */
function Minutes({ onAnswer }: { onAnswer: (answer: 'same' | 'different') => void }) {
  const { session, locale, t } = useWidget();
  const { clock } = session;
  const [now, setNow] = useState(clock.now);
  // The phone's minute turns while it is looked at: so must this one, also when the computer has slept meanwhile.
  useEffect(() => {
    const timer = setTimeout(turn, Math.ceil(msLeft(now)));
    const unsubscribe = clock.onChange(turn);
    function turn() {
      setNow(clock.now());
    }
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [clock, now]);
  return (
    <Choice
      question={t('clockCheck.compare')}
      answers={[
        [t('clockCheck.same'), () => onAnswer('same')],
        [t('clockCheck.different'), () => onAnswer('different')],
      ]}
    >
      <Facts facts={[[t('clockCheck.now'), shortTime(now, locale)]]} />
    </Choice>
  );
}

/** Where, on each kind of phone, folded: one has one of them. */
function WhereToSet() {
  const { t } = useWidget();
  const [phone, setPhone] = useState<'android' | 'iphone' | null>(null);
  return (
    <ul className="motp-rows">
      {(['android', 'iphone'] as const).map((one) => (
        <li key={one}>
          <Row expanded={phone === one} onClick={() => setPhone(phone === one ? null : one)}>
            {t(`clockCheck.${one}.title`)}
          </Row>
          {phone === one && (
            <div className="motp-row-open">
              <Steps>{t.list(`clockCheck.${one}.lines`)}</Steps>
              {one === 'android' && <Paragraph quiet>{t('help.screensNote')}</Paragraph>}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
