import { useRef, useState } from 'react';
import { causesOf } from '../../core/evidence.js';
import { noticeOf } from '../../core/flow.js';
import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { CauseRows } from '../parts/CauseRows.js';
import { Headline } from '../parts/Headline.js';
import { Paragraph } from '../parts/Paragraph.js';
import { ReadOut } from '../parts/ReadOut.js';
import { useFocusOnNext } from '../useFocusOnNext.js';
import { lockRule, standingDanger } from './notices.js';

/**
 * Why a code may not match, the likeliest cause first, each with what to do (FAQ 4); that it changed is no question.
 * After the first mismatch it is folded: most often that was a slip. It stays while the next code is typed, whatever is said
 * meanwhile, and so does the danger that the next one locks.
 */
export function MismatchChecks({ dangerIsAbove }: { dangerIsAbove: boolean }) {
  const { flow, t } = useWidget();
  const { misses, attemptsLeft, clockIsRight } = flow;
  const [unfolded, setUnfolded] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useFocusOnNext(list, unfolded, 'button');
  const notice = noticeOf(flow.step);
  // Who sends the same code again sees the same digits in the app: it was no slip.
  const [wasSame, setSame] = useState(false);
  const isSame = notice?.kind === 'refused-already';
  if (isSame && !wasSame) setSame(true);
  const shown = unfolded || wasSame || misses.length > 1;
  if (misses.length === 0) return null;
  const causes = causesOf(misses, clockIsRight);
  const danger = standingDanger(flow, t);
  const isBrake = notice?.kind === 'ask' && notice.doubt === 'may-lock';
  // Who is to wait for the new code reads of that alone; what the next one may lead to is there when it is begun.
  const isSaid = notice?.kind === 'mismatch' || notice?.kind === 'outdated' || isBrake;
  return (
    <div className="motp-checks">
      {!isSaid && (
        <div>
          {misses.length > 1 && <Paragraph quiet>{t('mismatch.again', { count: misses.length })}</Paragraph>}
          {danger !== null && !dangerIsAbove ? (
            <Headline tone="warning">{danger}</Headline>
          ) : (
            <Paragraph quiet>{lockRule(attemptsLeft, t)}</Paragraph>
          )}
        </div>
      )}
      {!shown && (
        <Button kind="link" expanded={false} onClick={() => setUnfolded(true)}>
          {t('mismatch.unfold')}
        </Button>
      )}
      {shown && !isBrake && !isSame && causes.includes('changed') && (
        <Paragraph quiet>{t('mismatch.causes.changed')}</Paragraph>
      )}
      {shown && <CauseRows list={list} causes={causes} />}
      <ReadOut />
    </div>
  );
}
