import { useId, useRef } from 'react';
import type { MotpWidgetOptions } from '../host/contract.js';
import { WidgetContext } from './context.js';
import { StepView, viewOf } from './states/StepView.js';
import { useFocusOnChange } from './useFocusOnChange.js';
import { useSession } from './useSession.js';
import { useStyles } from './useStyles.js';

/**
 * The verification: asks for the 6-digit code of the mOTP app, says what to do when it does not work, and clears a
 * lock by identity verification. Everything it needs of the page comes in as props; see `MotpWidgetOptions`.
 */
export function MotpWidget(props: MotpWidgetOptions) {
  const { widget, flow } = useSession(props);
  const { options, t } = widget;
  const root = useRef<HTMLElement>(null);
  const titleId = useId();
  useStyles(root);
  useFocusOnChange(root, viewOf(flow.step.state));

  return (
    <WidgetContext.Provider value={widget}>
      <section
        ref={root}
        className="motp"
        data-state={flow.step.state}
        lang={options.locale}
        aria-labelledby={titleId}
      >
        <header className="motp-header">
          <h2 className="motp-title" id={titleId}>
            {t('title')}
          </h2>
          <p className="motp-purpose">{t(`purpose.${options.purpose}`)}</p>
        </header>
        <StepView flow={flow} />
      </section>
    </WidgetContext.Provider>
  );
}
