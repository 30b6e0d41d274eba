import { useMemo, useState } from 'react';
import { noticeOf, type StateName, type Step } from '../core/flow.js';
import type { HelpTopic } from '../core/help.js';
import { isFormStep } from '../core/viewOf.js';
import type { MotpWidgetOptions } from '../host/contract.js';
import { invalid } from '../host/options.js';
import type { Session } from '../session/session.js';
import type { Translate } from './i18n.js';
import { insides, type PressField, type Shown } from './insideOf.js';
import { present } from './states/notices.js';
import { useOwnSession } from './useOwnSession.js';
import { useTimesSaid } from './useTimesSaid.js';

/** What the trainee is to be told at the field: in the language of `locale`, with the texts of `messages`. */
export interface MotpNotice {
  /** Sentences; a new line begins what is to be done. */
  text: string;
  tone: 'information' | 'success' | 'warning' | 'error';
  /** The code was not sent, for a doubt that `text` tells: a button beside it may send it by `submitAnyway`. */
  canSendAnyway: boolean;
  /**
   * How many presses in a row it has answered, from 1. As the `key` of its element, it makes each of them seen and announced
   * anew.
   */
  times: number;
}

/**
 * A verification apart from what shows it: a new object whenever something changed, the same functions always. No code is
 * in it, and no token: that comes to `onVerified` alone.
 */
export interface MotpSession {
  readonly state: StateName;
  /** Whether it is about the code: while one is asked for or checked. In all else `MotpView` has what is to be done. */
  readonly asksCode: boolean;
  readonly notice: MotpNotice | null;
  /** Sends what stands in the session's `MotpCodeField`, if it may be sent now. */
  readonly submit: () => void;
  /** Sends it in spite of the doubt that `notice` tells. */
  readonly submitAnyway: () => void;
  /** Back to an empty field. What the agency judged or counted stays as it is. */
  readonly reset: () => void;
  /** Opens the help of `MotpView`, at a topic or at the list of topics. */
  readonly open: (topic?: HelpTopic) => void;
}

const NO_FIELD =
  'submit() of useMotpSession() found no field. Draw <MotpCodeField session={session}/> while session.asksCode.';

/**
 * The session of a verification, for a page that shows it with a view of its own, or keeps it while our view comes and
 * goes. It runs from mount to unmount of the component that calls this; new options never start it anew.
 *
 * @example
 * const session = useMotpSession({ verify, onVerified });
 * return session.asksCode ? <MyForm session={session} /> : <MotpView session={session} />;
 */
export function useMotpSession(options: MotpWidgetOptions): MotpSession {
  const widget = useOwnSession(options, unknownOption);
  const [{ actions, attachField, show }] = useState(() => createActions(widget.session));
  const { step } = widget.flow;
  const said = useMemo(() => noticeAtField(step, widget.t), [step, widget.t]);
  const times = useTimesSaid(step, said?.text ?? null);
  return useMemo(() => {
    const shown: MotpSession = {
      state: step.state,
      asksCode: isFormStep(step),
      notice: said && { ...said, times },
      ...actions,
    };
    insides.set(shown, { widget, attachField, show });
    return shown;
  }, [widget, step, said, times, actions, attachField, show]);
}

function createActions({ getFlow, report, reset, help }: Session) {
  let field: PressField | null = null;
  let shown: Shown | null = null;

  function pressField(anyway: boolean) {
    if (field !== null) field(anyway);
    else if (isFormStep(getFlow().step)) report(invalid(NO_FIELD));
  }

  return {
    attachField: (press: PressField) => {
      field = press;
      return () => {
        if (field === press) field = null;
      };
    },
    show: (now: Shown) => {
      const before = shown;
      shown = now;
      return before;
    },
    actions: {
      submit: () => pressField(false),
      submitAnyway: () => pressField(true),
      reset,
      open: help.open,
    },
  };
}

function noticeAtField(step: Step, t: Translate): Omit<MotpNotice, 'times'> | null {
  if (!isFormStep(step)) return null;
  const { head, lines, tone } = present(step, t);
  const text = [...(head === null ? [] : [head]), ...lines].join('\n');
  return text === '' ? null : { text, tone, canSendAnyway: noticeOf(step)?.kind === 'ask' };
}

function unknownOption(name: string): string {
  return `Option \`${name}\` is not known to useMotpSession().`;
}
