import { useRef } from 'react';
import { isFormStep, type FormStep } from '../core/viewOf.js';
import { useWidget, WidgetContext } from './context.js';
import { codeInputProps } from './field/codeInputProps.js';
import { useCodeField } from './field/useCodeField.js';
import { keptInside } from './keptInside.js';
import { takeRootProps, type RootProps } from './rootProps.js';
import { present } from './states/notices.js';
import { UNRECORDED } from './unrecorded.js';
import { useFocusOnMount } from './useFocusOnMount.js';
import { useLayoutEffect } from './useLayoutEffect.js';
import { insideOf, type Inside } from './insideOf.js';
import type { MotpSession } from './useMotpSession.js';
import { useUnknownProps } from './useUnknownProps.js';

export interface MotpCodeFieldProps extends RootProps {
  session: MotpSession;
  placeholder?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-labelledby'?: string | undefined;
  /** Of what stands beside it: a hint, and the session's `notice`. */
  'aria-describedby'?: string | undefined;
}

/**
 * The field of a code alone, as a plain `<input>` to be styled by the page: typing, pasting, IME, undo and Enter as in our
 * own view. What stands in it stays in it: it is no state of the page's, and no handler of the page's hears of it. It is
 * there while `session.asksCode`; there is one of a session at a time.
 *
 * @example
 * <label htmlFor="motp-code">mOTP 인증번호</label>
 * <MotpCodeField session={session} id="motp-code" aria-describedby="motp-notice" />
 */
export function MotpCodeField({ session, ...props }: MotpCodeFieldProps) {
  const inside = insideOf(session, '<MotpCodeField/>');
  const { widget } = inside;
  const { step } = widget.flow;
  const { rootProps, others } = takeRootProps(props);
  const {
    placeholder,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    ...unknown
  } = others;
  useUnknownProps('MotpCodeField', unknown, widget.session.report);
  if (!isFormStep(step)) return null;
  const attributes = {
    ...rootProps,
    placeholder,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
  };
  return (
    <WidgetContext.Provider value={widget}>
      <Field step={step} inside={inside} attributes={attributes} />
    </WidgetContext.Provider>
  );
}

interface FieldProps {
  step: FormStep;
  inside: Inside;
  attributes: RootProps;
}

function Field({ step, inside, attributes }: FieldProps) {
  const { options, t } = useWidget();
  const { attachField } = inside;
  const input = useRef<HTMLInputElement>(null);
  const shown = present(step, t);
  const { press, pressAnyway } = useCodeField(input, step, shown);
  useLayoutEffect(
    () => attachField((anyway) => (anyway ? pressAnyway() : press())),
    [attachField, press, pressAnyway],
  );
  useFocusOnMount(input, inside);
  return (
    <input
      {...attributes}
      {...keptInside}
      {...codeInputProps(step, shown, options)}
      ref={input}
      className={[UNRECORDED.className, attributes.className].filter(Boolean).join(' ')}
    />
  );
}
