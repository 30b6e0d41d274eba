import { noticeOf, type Notice, type Step } from '../../core/flow.js';
import type { Translate } from '../i18n.js';
import type { IconName } from '../parts/Icon.js';

/** The states in which the field is in view. */
export type FormStep = Extract<Step, { state: 'entering' | 'checking' | 'unlocked' | 'unavailable' }>;

/** How a step is presented beside the field. */
export interface Presentation {
  tone: Exclude<IconName, 'lock'>;
  /** What is said, a paragraph each; none: nothing is shown. */
  lines: readonly string[];
  /** Whether what stands in the field is what the message is about. */
  invalid: boolean;
  /**
   * What happens to the field once. `select`: the next key or paste replaces it all. `clear`: the code is spent. `focus`:
   * what was typed can be mended. `leave`: everything stays.
   */
  field: 'select' | 'clear' | 'focus' | 'leave';
}

const NOTHING: Presentation = { tone: 'information', lines: [], invalid: false, field: 'leave' };

/** The one table of what each step and notice says, and what becomes of the field. */
export function present(step: FormStep, t: Translate): Presentation {
  switch (step.state) {
    case 'checking':
      return NOTHING;
    case 'unlocked':
      return { ...NOTHING, tone: 'success', lines: [t(`unlocked.${step.source}`)] };
    case 'unavailable':
      return { ...NOTHING, tone: 'warning', lines: unavailableLines(step, t), field: 'clear' };
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
        tone: 'error',
        lines: [t(`entry.${notice.problem}`, { count: notice.digits })],
        invalid: true,
        field: notice.problem === 'app-password' ? 'select' : 'focus',
      };
    case 'paste':
      return { tone: 'warning', lines: [t(`paste.${notice.problem}`)] };
    case 'mismatch':
      if (!notice.fresh) return {};
      return { tone: 'error', lines: mismatchLines(notice, t), invalid: true, field: 'select' };
    case 'refused-already':
      return { tone: 'error', lines: [t('doubt.refused-already')], invalid: true, field: 'select' };
    case 'ask':
      // Without a network the words themselves end with the second press, which sends.
      return {
        tone: 'warning',
        lines: [t(`doubt.${notice.doubt}`), ...(notice.doubt === 'offline' ? [] : [t('doubt.anyway')])],
      };
    case 'throttled':
      return { tone: 'warning', lines: [t('throttled')], field: 'clear' };
    case 'not-arrived':
      return { tone: 'error', lines: [t('entry.not-arrived')], invalid: true, field: 'clear' };
    case 'registered-again':
      return { lines: [t('registeredAgain')] };
    case 'alternative-failed':
      return { tone: 'error', lines: [alternativeFailed(notice, t)] };
    case 'resume-refused':
      return { tone: 'warning', lines: [t('resumeRefused')] };
  }
}

function unavailableLines(
  { reason, agencyCode }: Extract<FormStep, { state: 'unavailable' }>,
  t: Translate,
): string[] {
  if (reason === 'signed-out') return [t('unavailable.signed-out')];
  const code = agencyCode === undefined ? '' : ` (${t('code', { code: agencyCode })})`;
  return [t(`unavailable.${reason}`) + code, t('unavailable.unknown'), t('unavailable.again')];
}

function mismatchLines(
  { count, attemptsLeft }: Extract<Notice, { kind: 'mismatch' }>,
  t: Translate,
): string[] {
  if (attemptsLeft !== undefined) return [t('mismatch.first'), t('mismatch.left', { count: attemptsLeft })];
  return count === 1 ? [t('mismatch.first')] : [t('mismatch.again'), t('mismatch.count', { count })];
}

function alternativeFailed(
  { why, link }: Extract<Notice, { kind: 'alternative-failed' }>,
  t: Translate,
): string {
  if (link !== undefined) return t('identityWindow.blocked');
  return t(why === 'cancelled' ? 'alternative.cancelled' : `locked.notice.${why}`);
}
