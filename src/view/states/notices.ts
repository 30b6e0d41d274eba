import { locksAfter, mayLockAfter, nextMayLock, noticeOf, type Flow, type Notice } from '../../core/flow.js';
import type { FormStep } from '../../core/viewOf.js';
import type { Translate } from '../i18n.js';
import type { IconName } from '../parts/Icon.js';

/** How a step is presented around the field. */
export interface Presentation {
  tone: Exclude<IconName, 'lock'>;
  /** At the field, in place of the hint: what to do, or of a mismatch what happened. */
  head: string | null;
  /** In the message below the button, a paragraph each; none: there is no message. */
  lines: readonly string[];
  /** Whether what stands in the field is what the message is about. */
  invalid: boolean;
  /**
   * What happens to the field once. `select`: the next key or paste replaces it all, so that no code is mixed of two.
   * `clear`: the code is spent. `leave`: everything stays.
   */
  field: 'select' | 'clear' | 'leave';
}

const NOTHING: Presentation = { tone: 'information', head: null, lines: [], invalid: false, field: 'leave' };

/** The one table of what each step and notice says, and what becomes of the field. */
export function present(step: FormStep, t: Translate): Presentation {
  switch (step.state) {
    case 'checking':
      return NOTHING;
    case 'unlocked':
      return { ...NOTHING, tone: 'success', lines: [t(`unlocked.${step.source}`)] };
    case 'unavailable':
      return { ...NOTHING, ...atField(unavailable(step, t)), tone: 'warning', field: 'clear' };
    case 'entering': {
      const notice = noticeOf(step);
      return notice === null ? NOTHING : { ...NOTHING, ...presentNotice(notice, t) };
    }
  }
}

function presentNotice(notice: Notice, t: Translate): Partial<Presentation> {
  switch (notice.kind) {
    case 'incomplete':
      return {
        ...atField(t(`entry.${notice.problem}`, { count: notice.digits })),
        tone: 'error',
        invalid: true,
        field: 'select',
      };
    case 'paste':
      return { ...atField(t(`paste.${notice.problem}`)), tone: 'warning' };
    case 'mismatch':
      return {
        ...atField(mismatch(notice, t)),
        tone: 'error',
        invalid: true,
        field: 'select',
      };
    case 'refused-already':
      return { ...atField(t('doubt.refused-already')), tone: 'error', invalid: true, field: 'select' };
    case 'outdated':
      return { ...atField(t('doubt.stale')), tone: 'warning', field: 'select' };
    case 'ask':
      return {
        ...atField(t(`doubt.${notice.doubt}`)),
        tone: 'warning',
        // Without a network the code may be as right as before.
        field: notice.doubt === 'offline' ? 'leave' : 'select',
      };
    case 'throttled':
      return { ...atField(t('doubt.paused')), tone: 'warning', field: 'clear' };
    case 'not-arrived':
      return { ...atField(t('entry.not-arrived')), tone: 'error', invalid: true, field: 'clear' };
    case 'registered-again':
      return { lines: [t('registeredAgain')] };
    case 'once-more':
      return { lines: [t('onceMore')] };
    case 'alternative-failed':
      return { tone: 'error', lines: [alternativeFailed(notice, t)] };
    case 'resume-refused':
      return { tone: 'warning', lines: [t('resumeRefused')] };
  }
}

/** The first line of such a message, what to do, stands at the field, the rest below the button. */
function atField(message: string): Pick<Presentation, 'head' | 'lines'> {
  const [head = null, ...lines] = message.split('\n');
  return { head, lines };
}

/**
 * What happened stands first: who has done what is to be done would read it as what was wrong. Where the next one may lock,
 * that does, and it is never said more softly again; nobody is to stop there in fear, so that a lock can be undone comes last.
 */
function mismatch({ count, attemptsLeft }: Extract<Notice, { kind: 'mismatch' }>, t: Translate): string {
  const said =
    count === 1 ? t('mismatch.first') : `${t('mismatch.again', { count })}\n${t('mismatch.check')}`;
  return mayLockAfter(count, attemptsLeft)
    ? `${danger(count, attemptsLeft, t)}\n${said}\n${t('mismatch.undo')}`
    : `${said}\n${lockRule(attemptsLeft ?? null, t)}`;
}

/** What stands at the field, in place of the hint, while nothing is said of a press. */
export function standingHead(isOver: boolean, flow: Flow, t: Translate): string | null {
  return isOver ? atField(t('doubt.stale')).head : standingDanger(flow, t);
}

/** What the next mismatch may lead to, while the next code is typed; null: not yet to a lock. */
export function standingDanger(flow: Flow, t: Translate): string | null {
  return nextMayLock(flow) ? danger(flow.misses.length, flow.attemptsLeft, t) : null;
}

/** That it may lock is said once; who was told so and is not locked believes it only if the next time it is sure. */
function danger(count: number, attemptsLeft: number | null | undefined, t: Translate): string {
  return t(locksAfter(count, attemptsLeft) ? 'mismatch.next' : 'mismatch.danger');
}

/** What wrong codes lead to, as far as it is known: with the mismatch, and while the next code is typed. */
export function lockRule(attemptsLeft: Flow['attemptsLeft'], t: Translate): string {
  return attemptsLeft === null ? t('mismatch.rule') : t('mismatch.left', { count: attemptsLeft });
}

/** Where the session of the page is over, another code is of no use. */
function unavailable({ reason }: Extract<FormStep, { state: 'unavailable' }>, t: Translate): string {
  const problem = t(`unavailable.${reason}`);
  return reason === 'signed-out' ? problem : `${problem}\n${t('unavailable.unknown')}`;
}

function alternativeFailed(
  { why, link }: Extract<Notice, { kind: 'alternative-failed' }>,
  t: Translate,
): string {
  if (link !== undefined) return t('identityWindow.blocked');
  return t(why === 'cancelled' ? 'alternative.cancelled' : `locked.notice.${why}`);
}
