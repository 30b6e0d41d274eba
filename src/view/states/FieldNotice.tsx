import type { ReactNode } from 'react';
import { noticeOf, type Notice, type Step } from '../../core/flow.js';
import { useWidget } from '../context.js';
import type { Translate } from '../i18n.js';
import { ClockCheck } from '../help/ClockCheck.js';
import type { IconName } from '../parts/Icon.js';
import { Message } from '../parts/Message.js';
import { Text } from '../parts/Text.js';

/** The states in which the field is in view. */
export type FormStep = Extract<Step, { state: 'entering' | 'checking' | 'unlocked' | 'unavailable' }>;

/** Whether what stands in the field is what the message is about. */
export function isInvalid(step: FormStep): boolean {
  const notice = noticeOf(step);
  switch (notice?.kind) {
    case 'incomplete':
    case 'refused-already':
    case 'not-arrived':
      return true;
    case 'mismatch':
      return notice.fresh;
    case 'paste':
    case 'ask':
    case 'throttled':
    case 'registered-again':
    case 'alternative-failed':
    case 'resume-refused':
    case undefined:
      return false;
  }
}

/**
 * What happens to the field when a step is shown. `select`: the next key or paste replaces it all. `clear`: the code
 * is spent. `focus`: what was typed can be mended. `leave`: everything stays.
 */
export function afterStep(step: FormStep): 'select' | 'clear' | 'focus' | 'leave' {
  if (step.state === 'unavailable') return 'clear';
  const notice = noticeOf(step);
  switch (notice?.kind) {
    case 'mismatch':
      return notice.fresh ? 'select' : 'leave';
    case 'refused-already':
      return 'select';
    case 'incomplete':
      return notice.problem === 'app-password' ? 'select' : 'focus';
    case 'throttled':
    case 'not-arrived':
      return 'clear';
    case 'paste':
    case 'ask':
    case 'registered-again':
    case 'alternative-failed':
    case 'resume-refused':
    case undefined:
      return 'leave';
  }
}

/** What the trainee is told about their last press, in the alert under the field. */
export function FieldNotice({ step }: { step: FormStep }) {
  const { t } = useWidget();
  const told = tell(step, t);
  if (told === null) return null;
  const [tone, ...lines] = told;
  return (
    <Message tone={tone}>
      {lines.map((line) => (
        <p key={line}>
          <Text>{line}</Text>
        </p>
      ))}
    </Message>
  );
}

type Told = [tone: Exclude<IconName, 'lock'>, ...lines: string[]];

function tell(step: FormStep, t: Translate): Told | null {
  switch (step.state) {
    case 'checking':
      return null;
    case 'unlocked':
      return ['success', t(`unlocked.${step.source}`)];
    case 'unavailable':
      if (step.reason === 'signed-out') return ['warning', t('unavailable.signed-out')];
      return [
        'warning',
        t(`unavailable.${step.reason}`) +
          (step.agencyCode === undefined ? '' : ` (${t('code', { code: step.agencyCode })})`),
        t('unavailable.unknown'),
        t('unavailable.again'),
      ];
    case 'entering':
      return step.notice === null ? null : tellNotice(step.notice, t);
  }
}

function tellNotice(notice: Notice, t: Translate): Told | null {
  switch (notice.kind) {
    case 'incomplete':
      return ['error', t(`entry.${notice.problem}`, { count: notice.digits })];
    case 'paste':
      return ['warning', t(`paste.${notice.problem}`)];
    case 'mismatch':
      return notice.fresh ? ['error', ...mismatchLines(notice, t)] : null;
    case 'refused-already':
      return ['error', t('doubt.refused-already')];
    case 'ask':
      // Without a network the words themselves end with the second press, which sends.
      return notice.doubt === 'offline'
        ? ['warning', t('doubt.offline')]
        : ['warning', t(`doubt.${notice.doubt}`), t('doubt.anyway')];
    case 'throttled':
      return ['warning', t('throttled')];
    case 'not-arrived':
      return ['error', t('entry.not-arrived')];
    case 'registered-again':
      return ['information', t('registeredAgain')];
    case 'alternative-failed':
      if (notice.link !== undefined) return ['error', t('identityWindow.blocked')];
      return [
        'error',
        t(notice.why === 'cancelled' ? 'alternative.cancelled' : `locked.notice.${notice.why}`),
      ];
    case 'resume-refused':
      return ['warning', t('resumeRefused')];
  }
}

function mismatchLines(
  { count, attemptsLeft }: Extract<Notice, { kind: 'mismatch' }>,
  t: Translate,
): string[] {
  if (attemptsLeft !== undefined) return [t('mismatch.first'), t('mismatch.left', { count: attemptsLeft })];
  return count === 1 ? [t('mismatch.first')] : [t('mismatch.again'), t('mismatch.count', { count })];
}

/** The four causes of a mismatch (FAQ 4). They stay in view while the next code is typed. */
export function MismatchChecks({ step }: { step: FormStep }): ReactNode {
  const { t } = useWidget();
  if (noticeOf(step)?.kind !== 'mismatch') return null;
  return (
    <div className="motp-checks">
      <p className="motp-checks-title">{t('mismatch.checksTitle')}</p>
      <ul>
        <li>{t('mismatch.checkChanged')}</li>
        <li>{t('mismatch.checkClock')}</li>
        <li>{t('mismatch.checkPhone')}</li>
        <li>{t('mismatch.checkMember')}</li>
      </ul>
      <ClockCheck />
    </div>
  );
}
