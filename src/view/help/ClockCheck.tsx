import { useEffect, useState } from 'react';
import { msLeft } from '../../core/clock.js';
import { phoneClock, type PhoneClock } from '../../core/phoneClock.js';
import { useWidget } from '../context.js';
import type { Translate } from '../i18n.js';
import { Button } from '../parts/Button.js';
import { Message } from '../parts/Message.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Row } from '../parts/Row.js';
import { Text } from '../parts/Text.js';

/**
 * Whether the phone's clock is right, the one cause of a mismatch that nobody can see (FAQ 4b): the trainee presses
 * when the number in the app changes. Opened by a button of its own.
 */
export function ClockCheck({ asRow }: { asRow?: string }) {
  const { t } = useWidget();
  const [open, setOpen] = useState(false);
  const toggle = () => setOpen(!open);
  return (
    <div>
      {asRow === undefined ? (
        <Button kind="link" expanded={open} onClick={toggle}>
          {t(open ? 'clockCheck.close' : 'clockCheck.open')}
        </Button>
      ) : (
        <Row expanded={open} onClick={toggle}>
          {asRow}
        </Row>
      )}
      {open && <Check />}
    </div>
  );
}

/** Agency times of the presses, and what was said of the phone's displayed time. */
interface Measured {
  changes: readonly number[];
  minutes: 'same' | 'different' | null;
}

const NOTHING: Measured = { changes: [], minutes: null };

function Check() {
  const { session, t } = useWidget();
  const [{ changes, minutes }, setMeasured] = useState(NOTHING);
  const found = phoneClock(changes);
  const compared = found.kind === 'fine' && minutes !== null;
  const isOff = found.kind === 'fast' || found.kind === 'slow' || minutes === 'different';
  const press = () => setMeasured({ changes: [...changes, session.clock.now()], minutes: null });

  return (
    <div className="motp-clock-check">
      {changes.length === 0 && (
        <>
          <Paragraph>{t('clockCheck.intro')}</Paragraph>
          <Paragraph quiet>{t('clockCheck.wait')}</Paragraph>
          <Paragraph quiet>{t('clockCheck.safe')}</Paragraph>
          {session.clock.source() === 'device' && <Paragraph quiet>{t('clockCheck.device')}</Paragraph>}
        </>
      )}
      <div role="status">
        {changes.length > 0 && (
          <Message tone={isOff ? 'warning' : found.kind === 'fine' ? 'success' : 'information'}>
            <Paragraph>{minutes === null ? resultOf(found, t) : t(`clockCheck.${minutes}Result`)}</Paragraph>
            {changes.length === 1 && !compared && <Paragraph quiet>{t('clockCheck.once')}</Paragraph>}
          </Message>
        )}
      </div>
      {changes.length < 2 && !compared && (
        <Button kind="secondary" onClick={press}>
          {t('clockCheck.press')}
        </Button>
      )}
      {found.kind === 'fine' && minutes === null && (
        <Minutes onAnswer={(answer) => setMeasured({ changes, minutes: answer })} />
      )}
      {isOff && <HowToSet />}
      {(changes.length > 1 || compared) && (
        <Button kind="link" onClick={() => setMeasured(NOTHING)}>
          {t('clockCheck.again')}
        </Button>
      )}
    </div>
  );
}

function resultOf(found: PhoneClock, t: Translate): string {
  switch (found.kind) {
    case 'fine':
      return t('clockCheck.fine');
    case 'unclear':
      return t('clockCheck.unclear');
    case 'fast':
      return t('clockCheck.fast', { count: found.seconds });
    case 'slow':
      return t('clockCheck.slow', { count: found.seconds });
  }
}

/** Whole minutes cannot be seen in the change of a code: the trainee compares the displayed time. */
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
  // Not every browser has every language, and the next is to be English, not the browser's own.
  const time = new Intl.DateTimeFormat([locale, 'en'], {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Asia/Seoul',
    numberingSystem: 'latn', // as on the phone
  }).format(now);
  return (
    <div>
      <Paragraph quiet>{t('clockCheck.minutes')}</Paragraph>
      <Paragraph>{t('clockCheck.compare', { time })}</Paragraph>
      <div className="motp-choice">
        <Button kind="secondary" onClick={() => onAnswer('same')}>
          {t('clockCheck.same')}
        </Button>
        <Button kind="secondary" onClick={() => onAnswer('different')}>
          {t('clockCheck.different')}
        </Button>
      </div>
    </div>
  );
}

function HowToSet() {
  const { t } = useWidget();
  return (
    <div className="motp-how">
      <p className="motp-checks-title">{t('clockCheck.howTitle')}</p>
      {(['android', 'iphone'] as const).map((phone) => (
        <div key={phone}>
          <Paragraph>{t(`clockCheck.${phone}.title`)}</Paragraph>
          <ol>
            {t.list(`clockCheck.${phone}.lines`).map((line) => (
              <li key={line}>
                <Text>{line}</Text>
              </li>
            ))}
          </ol>
        </div>
      ))}
      <Paragraph quiet>{t('clockCheck.android.note')}</Paragraph>
      <Paragraph>{t('clockCheck.after')}</Paragraph>
    </div>
  );
}
