import { useCallback, useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { createFormControl, type Resolver } from 'react-hook-form';
import * as z from 'zod/mini';
import { entryProblem } from '../../core/code.js';
import { needsInstitution, noticeOf } from '../../core/flow.js';
import { useAnnouncement } from '../announce.js';
import { useWidget } from '../context.js';
import { attachCodeField, type CodeField } from '../field/codeField.js';
import { Alternative } from '../parts/Alternative.js';
import { Button } from '../parts/Button.js';
import { BlockedWindow } from '../parts/BlockedWindow.js';
import { Countdown } from '../parts/Countdown.js';
import { Institution } from '../parts/Institution.js';
import { Support } from '../parts/Support.js';
import { Text } from '../parts/Text.js';
import { ownsFocus } from '../useFocusOnChange.js';
import { useLayoutEffect } from '../useLayoutEffect.js';
import { afterStep, FieldNotice, isInvalid, MismatchChecks, type FormStep } from './FieldNotice.js';

const entry = z.object({ code: z.string().check(z.refine((text) => entryProblem(text) === null)) });

/** zod's word for react-hook-form; `@hookform/resolvers` would be another kilobyte for the same. */
const resolver: Resolver<{ code: string }> = (values) => {
  const parsed = entry.safeParse(values);
  return parsed.success
    ? { values: parsed.data, errors: {} }
    : { values: {}, errors: { code: { type: 'validate' } } };
};

/** The 6-digit field and all that belongs to it. The input is uncontrolled: a key costs no rendering. */
export function CodeForm({ step }: { step: FormStep }) {
  const { session, options, t } = useWidget();
  const [{ setValue, handleSubmit }] = useState(() =>
    createFormControl({ resolver, defaultValues: { code: '' } }),
  );
  const input = useRef<HTMLInputElement>(null);
  const field = useRef<CodeField | null>(null);
  // What a server's page took before we were here was begun since the page came.
  const begun = useRef({ at: 0, earliest: Infinity });
  const shown = useRef<FormStep | null>(null);
  const id = useId();
  const checking = step.state === 'checking';
  const notice = noticeOf(step);
  const failed = notice?.kind === 'alternative-failed' ? notice : null;
  const asksInstitution = step.state === 'unavailable' || (failed !== null && needsInstitution(failed.why));

  const press = useCallback(() => {
    if (field.current === null) return;
    const code = field.current.settle();
    const age = field.current.age();
    setValue('code', code);
    // What is no code goes the same way: the flow says what is wrong with it, and sends nothing.
    const submit = () => session.submit(code, age);
    void handleSubmit(submit, submit)();
  }, [session, setValue, handleSubmit]);

  // Not a frame later: what is typed and sent at once would find nobody.
  useLayoutEffect(() => {
    if (input.current === null) return undefined;
    const attached = attachCodeField(input.current, begun.current, {
      elapsed: session.clock.elapsed,
      onEdit: session.edited,
      onPasteRefused: session.pasteRefused,
      onComplete: () => options.autoSubmit && press(),
    });
    field.current = attached;
    return () => attached.detach();
  }, [session, options.autoSubmit, press]);

  const textAge = useCallback(() => field.current?.age() ?? null, []);

  const forget = useCallback(() => {
    field.current?.clear();
    setValue('code', '');
  }, [setValue]);

  useEffect(() => {
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, [forget]);

  useAnnouncement(input, checking ? t('checking') : '');

  // In the same picture as the words: a spent code must not be seen beside them. Once for each step: a page may hide its
  // part and show it again (Suspense, Activity), which undoes and redoes effects.
  useLayoutEffect(() => {
    const { current: element } = input;
    if (element === null || shown.current === step) return;
    shown.current = step;
    const after = afterStep(step);
    if (after === 'clear') forget();
    if (after !== 'leave' && ownsFocus(element.closest('.motp') ?? element)) field.current?.focus();
    if (after === 'select') field.current?.select();
  }, [step, forget]);

  // Where the keyboard of a phone leaves little room, what is said would be below it.
  useEffect(() => {
    if (step.state === 'checking') return;
    const said = input.current?.form?.querySelector('.motp:focus-within [role="alert"] .motp-message');
    said?.scrollIntoView({ block: 'nearest' });
  }, [step]);

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
          className="motp-input"
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
          aria-invalid={isInvalid(step)}
          aria-describedby={`${id}hint ${id}notice`}
          data-focus=""
          // The code is on a phone, never in a password manager, whose badge would cover the last digit.
          data-1p-ignore=""
          data-lpignore="true"
          data-bwignore=""
          data-protonpass-ignore="true"
        />
      </div>
      <Countdown textAge={textAge} />
      {/* Before what is said, so that neither it nor the field ever moves. */}
      <Button kind="primary" submit busy={checking}>
        {t(checking ? 'checking' : 'submit')}
      </Button>
      <div role="alert" id={`${id}notice`}>
        <FieldNotice step={step} />
      </div>
      {failed?.link !== undefined && (
        <BlockedWindow
          link={failed.link}
          kind="secondary"
          onRedirect={() => session.verifyOtherwise('redirect')}
        />
      )}
      <MismatchChecks step={step} />
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
