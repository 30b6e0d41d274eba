import { useId, useRef } from 'react';
import { needsInstitution, noticeOf } from '../../core/flow.js';
import type { FormStep } from '../../core/viewOf.js';
import { useWidget } from '../context.js';
import { codeInputProps } from '../field/codeInputProps.js';
import { useCodeField } from '../field/useCodeField.js';
import { Alternative } from '../parts/Alternative.js';
import { Button } from '../parts/Button.js';
import { BlockedWindow } from '../parts/BlockedWindow.js';
import { Countdown } from '../parts/Countdown.js';
import { ReadOut } from '../parts/ReadOut.js';
import { Support } from '../parts/Support.js';
import { Headline } from '../parts/Headline.js';
import { Secrets } from '../parts/Secrets.js';
import { Text } from '../parts/Text.js';
import { UNRECORDED } from '../unrecorded.js';
import { useTimesSaid } from '../useTimesSaid.js';
import { FieldNotice } from './FieldNotice.js';
import { MismatchChecks } from './MismatchChecks.js';
import { present, standingHead } from './notices.js';

/**
 * The 6-digit field and all that belongs to it. It is no `<form>`, which may not stand in a form of the page, and its field
 * belongs to none: the page's form neither submits nor checks it, also in a server's HTML that no script has reached yet.
 */
export function CodeForm({ step }: { step: FormStep }) {
  const { session, flow, options, t } = useWidget();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const shown = present(step, t);
  const { press, pressAnyway, isOver, checkAge } = useCodeField(input, step, shown);
  const said = useTimesSaid(step, shown.head);
  const checking = step.state === 'checking';
  const notice = noticeOf(step);
  const isQuiet = shown.head === null && !checking;
  const head = isQuiet ? standingHead(isOver, flow, t) : shown.head;
  const doubt = notice?.kind === 'ask' ? notice.doubt : undefined;
  const isPassword = notice?.kind === 'incomplete' && notice.problem === 'app-password';
  const isFirst = shown.lines.length === 0 && flow.misses.length === 0;
  const failed = notice?.kind === 'alternative-failed' ? notice : null;
  const asksInstitution = step.state === 'unavailable' || (failed !== null && needsInstitution(failed.why));

  const anyway = doubt && (
    <div className="motp-anyway">
      <Button kind={doubt === 'may-lock' ? 'secondary' : 'link'} onClick={pressAnyway}>
        {t('anyway')}
      </Button>
    </div>
  );
  return (
    <div className="motp-form" data-asks={doubt}>
      <label part="label" htmlFor={`${id}field`}>
        <Text>{t('field.label')}</Text>
      </label>
      <div
        className={`motp-field motp-${shown.tone}`}
        part="field"
        data-spent={shown.field === 'select' || undefined}
        data-again={said > 1 || undefined}
      >
        <input
          ref={input}
          {...codeInputProps(step, shown, options)}
          id={`${id}field`}
          className={`motp-input ${UNRECORDED.className}`}
          part="input"
          aria-describedby={`${id}hint ${id}notice`}
        />
      </div>
      {/* One on the other: the room of the hint is there for what is wrong, so that nothing below moves. */}
      <div className="motp-at-field" id={`${id}hint`}>
        <p className="motp-hint" data-hidden={head !== null || undefined}>
          <Text>{options.autoSubmit ? `${t('field.hint')} ${t('field.autoSubmit')}` : t('field.hint')}</Text>
        </p>
        {head !== null && (
          <Headline key={said} tone={isQuiet ? 'warning' : shown.tone} again={said > 1} isSaid={!isQuiet}>
            {head}
          </Headline>
        )}
      </div>
      <Countdown onTick={checkAge} changed={isOver && isQuiet} />
      {/* Before the message, so that neither it nor the field ever moves. */}
      <Button kind="primary" onClick={press} busy={checking}>
        {t(checking ? 'checking' : 'submit')}
      </Button>
      <div role="alert" id={`${id}notice`}>
        <FieldNotice key={said} {...shown} />
      </div>
      {/* What is said takes their place. */}
      {options.density !== 'compact' && (isFirst || isPassword) && <Secrets wrong={isPassword} />}
      {/* The code may well be right: who has looked finds the way on here, and not below the causes. */}
      {doubt === 'may-lock' && anyway}
      {(notice?.kind === 'registered-again' || (step.state === 'unlocked' && step.source === 'app')) && (
        <Button kind="link" onClick={() => session.help.open('wrong-registration')}>
          {t('unregistered.steps')}
        </Button>
      )}
      {failed?.link !== undefined && (
        <BlockedWindow
          link={failed.link}
          kind="secondary"
          onRedirect={() => session.verifyOtherwise('redirect')}
        />
      )}
      {(step.state === 'entering' || checking) && (
        <MismatchChecks key={flow.round} dangerIsAbove={isQuiet && !isOver} />
      )}
      {/* Of a code of another minute after what is to be done first, and no equal of it: a large new button is what the impatient press. */}
      {doubt !== 'may-lock' && anyway}
      {failed?.link === undefined && <Alternative />}
      {(asksInstitution || (shown.field === 'clear' && flow.misses.length === 0)) && <ReadOut />}
      {asksInstitution && <Support />}
    </div>
  );
}
