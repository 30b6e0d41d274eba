import { useRef, useState } from 'react';
import { CODE_PERIOD_MS, isEnding, minuteOf, msLeft, secondsLeft } from '../../core/clock.js';
import { useAnnouncement } from '../announce.js';
import { useWidget } from '../context.js';
import { useLayoutEffect } from '../useLayoutEffect.js';

interface CountdownProps {
  /** Called each second. */
  onTick: () => void;
  /** Whether to say that the app shows another code than the one that was begun. */
  changed: boolean;
}

/**
 * Until the app shows the next code: a number and a bar. Written into the DOM once a second, past React (1.2 ms a
 * second against 2, performance.md), always from the clock and never by counting, so it cannot drift; silent for screen
 * readers (`timer` is), but there to be read. Nothing runs while the page is hidden.
 */
export function Countdown({ onTick, changed }: CountdownProps) {
  const { session, t } = useWidget();
  const { clock } = session;
  const number = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLSpanElement>(null);
  const [ending, setEnding] = useState(false);
  const [label, setLabel] = useState<'label' | 'device' | 'ending'>('label');

  // Before the first picture, which would have no number.
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let minute = minuteOf(clock.now());

    function draw() {
      clearTimeout(timer);
      const now = clock.now();
      if (number.current) number.current.textContent = t('countdown.seconds', { count: secondsLeft(now) });
      if (bar.current)
        bar.current.style.setProperty('transform', `scaleX(${(secondsLeft(now) * 1_000) / CODE_PERIOD_MS})`);
      setEnding(isEnding(now));
      // One at a time, in one line. Whose clock it is comes before advice by it.
      setLabel(clock.source() === 'device' ? 'device' : isEnding(now) ? 'ending' : 'label');
      if (minuteOf(now) !== minute) session.minuteTurned();
      minute = minuteOf(now);
      onTick();
      // Timers drop fractions: a little early would show the old second, and draw it again at once.
      if (!document.hidden) timer = setTimeout(draw, Math.ceil(msLeft(now) % 1_000 || 1_000));
    }

    draw();
    const unsubscribe = clock.onChange(draw);
    document.addEventListener('visibilitychange', draw);
    window.addEventListener('pageshow', draw);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener('visibilitychange', draw);
      window.removeEventListener('pageshow', draw);
    };
  }, [session, clock, t, onTick]);

  useAnnouncement(number, changed ? t('countdown.changed') : '');

  // New words are a new element, as in Text, but in one piece: they have one line.
  const note = t(`countdown.${changed ? 'changed' : label}`);
  return (
    <div className="motp-countdown" data-ending={ending || undefined}>
      <div role="timer" className="motp-countdown-row">
        <span key={note}>{note}</span> <span ref={number} className="motp-countdown-number" translate="no" />
      </div>
      <span className="motp-countdown-track" aria-hidden="true">
        <span ref={bar} className="motp-countdown-bar" />
      </span>
    </div>
  );
}
