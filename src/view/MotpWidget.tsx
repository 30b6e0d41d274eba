import { forwardRef, useImperativeHandle, useMemo, useRef } from 'react';
import type { StateName } from '../core/flow.js';
import type { HelpTopic } from '../core/help.js';
import type { MotpWidgetOptions } from '../host/contract.js';
import { keptInside } from './keptInside.js';
import { takeRootProps, type RootProps } from './rootProps.js';
import { useOwnSession } from './useOwnSession.js';
import { useResultField } from './useResultField.js';
import { WidgetView } from './WidgetView.js';

/** What `MotpWidget` takes: the widget's options, and what any element takes, for its root. */
export interface MotpWidgetProps extends MotpWidgetOptions, RootProps {
  /**
   * Name of a hidden field that takes the result along with the form around: the token of `verify`’s answer, to be checked on
   * the host's server; until then `.` and the state.
   *
   * @default undefined (no field)
   * @example fieldName="motp-token"
   */
  fieldName?: string | undefined;
}

/** What a `ref` gives: the methods of the script tag's handle that are no matter of props. */
export interface MotpWidgetHandle {
  getState: () => StateName;
  /** Back to an empty field. What the agency judged or counted stays as it is. */
  reset: () => void;
  focus: () => void;
  /** Opens the help, at a topic or at the list of topics. */
  open: (topic?: HelpTopic) => void;
}

/**
 * The verification: asks for the 6-digit code of the mOTP app, says what to do when it does not work, and clears a
 * lock by identity verification. Everything it needs of the page comes in as props; see `MotpWidgetProps`.
 */
export const MotpWidget = forwardRef<MotpWidgetHandle, MotpWidgetProps>(function MotpWidget(props, ref) {
  const { rootProps, others } = useMemo(() => {
    const { fieldName: _, ...rest } = props;
    return takeRootProps(rest);
  }, [props]);
  const [drawnField, field] = useResultField(props.fieldName);
  const widget = useOwnSession(others, unknownProp, field);
  const { session } = widget;
  const root = useRef<HTMLElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      getState: () => session.getFlow().step.state,
      reset: session.reset,
      focus: () => root.current?.querySelector<HTMLElement>('[data-focus]')?.focus(),
      open: session.help.open,
    }),
    [session],
  );
  return (
    <>
      <WidgetView widget={widget} root={root} rootProps={{ ...rootProps, ...keptInside }} />
      {drawnField}
    </>
  );
});

function unknownProp(name: string): string {
  return `Prop \`${name}\` is not known to <MotpWidget/>, or is of another type.`;
}
