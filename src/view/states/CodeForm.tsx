import { useId, useRef, type FormEvent } from 'react';
import { needsInstitution, noticeOf } from '../../core/flow.js';
import { useWidget } from '../context.js';
import { useCodeField } from '../field/useCodeField.js';
import { Alternative } from '../parts/Alternative.js';
import { Button } from '../parts/Button.js';
import { BlockedWindow } from '../parts/BlockedWindow.js';
import { Countdown } from '../parts/Countdown.js';
import { Institution } from '../parts/Institution.js';
import { Support } from '../parts/Support.js';
import { Text } from '../parts/Text.js';
import { FieldNotice } from './FieldNotice.js';
import { MismatchChecks } from './MismatchChecks.js';
import { present, type FormStep } from './notices.js';

/** The 6-digit field and all that belongs to it. */
export function CodeForm({ step }: { step: FormStep }) {
  const { session, options, t } = useWidget();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const shown = present(step, t);
  const { press, textAge } = useCodeField(input, step, shown);
  const checking = step.state === 'checking';
  const notice = noticeOf(step);
  const failed = notice?.kind === 'alternative-failed' ? notice : null;
  const asksInstitution = step.state === 'unavailable' || (failed !== null && needsInstitution(failed.why));

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    press();
  }

  return (
    <form className="motp-form" onSubmit={onSubmit} noValidate>
      <label className="motp-label" part="label" htmlFor={`${id}field`}>
        {t('field.label')}
      </label>
      <p className="motp-hint" id={`${id}hint`}>
        <Text>{t('field.hint')}</Text> <Text>{t('field.notPassword')}</Text>
        {options.autoSubmit && <> {t('field.autoSubmit')}</>}
      </p>
      <div className="motp-field" part="field">
        <input
          ref={input}
          id={`${id}field`}
          className="motp-input rr-mask ph-no-capture fs-mask"
          part="input"
          type="text"
          inputMode="numeric"
          pattern="[0-9]*"
          dir="ltr"
          autoComplete={options.autocomplete}
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck="false"
          enterKeyHint="done"
          required
          readOnly={checking}
          aria-invalid={shown.invalid}
          aria-describedby={`${id}hint ${id}notice`}
          data-focus=""
          // The code is on a phone, never in a password manager, whose badge would cover the last digit.
          data-1p-ignore=""
          data-lpignore="true"
          data-bwignore=""
          data-protonpass-ignore="true"
          // Nor in what tools record of a session.
          data-sentry-mask=""
          data-hj-suppress=""
          data-private=""
          data-dd-privacy="mask"
          data-rr-mask=""
          data-clarity-mask="true"
        />
      </div>
      <Countdown textAge={textAge} />
      {/* Before the message, so that neither it nor the field ever moves. */}
      <Button kind="primary" submit busy={checking}>
        {t(checking ? 'checking' : 'submit')}
      </Button>
      <div role="alert" id={`${id}notice`}>
        <FieldNotice {...shown} />
      </div>
      {failed?.link !== undefined && (
        <BlockedWindow
          link={failed.link}
          kind="secondary"
          onRedirect={() => session.verifyOtherwise('redirect')}
        />
      )}
      {notice?.kind === 'mismatch' && <MismatchChecks />}
      <Alternative />
      {asksInstitution && (
        <>
          <Institution />
          <Support />
        </>
      )}
    </form>
  );
}
