import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { isStale } from '../../core/clock.js';
import { OUTDATED_MS } from '../../core/ledger.js';
import type { FormStep } from '../../core/viewOf.js';
import { useAnnouncement } from '../announce.js';
import { useWidget } from '../context.js';
import type { Presentation } from '../states/notices.js';
import { scrollIntoView } from '../scrollIntoView.js';
import { hasFocus, ownsFocus } from '../useFocusOnChange.js';
import { useLayoutEffect } from '../useLayoutEffect.js';
import { attachCodeField, type CodeField } from './codeField.js';

/** Makes the input a code field, and does to it what each step asks for. It is uncontrolled: a key costs no rendering. */
export function useCodeField(input: RefObject<HTMLInputElement | null>, step: FormStep, shown: Presentation) {
  const { session, flow, options, t } = useWidget();
  const field = useRef<CodeField | null>(null);
  // Text typed before hydration counts as begun at page load.
  const begun = useRef({ at: 0, changedAt: 0, earliest: Infinity });
  const doneFor = useRef(flow);
  /** Whether the app shows another code by now than the one in the field. */
  const [isOver, setOver] = useState(false);

  /** To be called when time has passed. */
  const checkAge = useCallback(() => {
    const { clock } = session;
    const age = field.current?.age() ?? null;
    setOver(age !== null && isStale(clock.now() - age.begun, clock.now()));
    if (age !== null && age.changed >= OUTDATED_MS) session.outdated();
  }, [session]);

  const submit = useCallback(
    (anyway: boolean) => {
      if (field.current !== null) session.submit(field.current.settle(), field.current.age(), anyway);
    },
    [session],
  );
  const press = useCallback(() => submit(false), [submit]);
  const pressAnyway = useCallback(() => submit(true), [submit]);

  // A layout effect: a code typed in the first frame must find its listeners.
  useLayoutEffect(() => {
    if (input.current === null) return undefined;
    const attached = attachCodeField(input.current, begun.current, {
      elapsed: session.clock.elapsed,
      isOver: (age) => isStale(session.clock.now() - age, session.clock.now()),
      onEdit() {
        session.edited();
        checkAge();
      },
      onPasteRefused: session.pasteRefused,
      onComplete: () => options.autoSubmit && press(),
      onEnter: press,
    });
    field.current = attached;
    return () => attached.detach();
  }, [input, session, options.autoSubmit, press, checkAge]);

  useEffect(() => {
    const forget = () => field.current?.clear();
    window.addEventListener('pagehide', forget);
    return () => window.removeEventListener('pagehide', forget);
  }, []);

  useAnnouncement(input, step.state === 'checking' ? t('checking') : '');

  // A layout effect: a spent code must not be seen beside the words. Once for each step: a page may hide its part and
  // show it again (Suspense, Activity), which undoes and redoes effects.
  useLayoutEffect(() => {
    const { current: element } = input;
    const { current: before } = doneFor;
    if (element === null || before.step === step) return;
    doneFor.current = flow;
    // A field that was made anew for a round would not have the focus.
    if (shown.field === 'clear' || before.round !== flow.round) {
      field.current?.clear();
      checkAge();
    }
    const widget = element.closest('.motp') ?? element;
    // The button that sends a code in spite of a doubt is gone with the doubt.
    const isLost = step.state === 'checking' && !hasFocus(widget);
    if ((isLost || shown.field !== 'leave') && ownsFocus(widget)) field.current?.focus();
    if (shown.field === 'select') field.current?.select();
  }, [input, flow, step, shown.field, checkAge]);

  // In a low window, or above the keyboard of a phone, what is wrong and its buttons would be below, and the field may be
  // above. If there is no room for all, the headline counts. Of a list the first line: the field moves no further than
  // until it is seen that there is one.
  useEffect(() => {
    if (step.state === 'checking') return;
    const widget = input.current?.closest('.motp');
    if (!widget || !hasFocus(widget)) return;
    for (const part of [
      '.motp-rows > li',
      '.motp-blocked',
      '[role="alert"] > .motp-message',
      '.motp-input',
      '.motp-headline',
    ])
      scrollIntoView(widget.querySelector(`.motp-form ${part}`));
  }, [input, step]);

  return { press, pressAnyway, isOver, checkAge };
}
