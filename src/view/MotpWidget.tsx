import { useId, useRef } from 'react';
import type { MotpWidgetOptions } from '../host/contract.js';
import { loadLocale } from '../locales/load.js';
import { WidgetContext, type Widget } from './context.js';
import { HelpEntry } from './help/HelpEntry.js';
import { StepView, viewOf } from './states/StepView.js';
import { useContrastCheck } from './useContrastCheck.js';
import { useFocusOnChange } from './useFocusOnChange.js';
import { useMotpWidget } from './useMotpWidget.js';
import { useStyles } from './useStyles.js';

/**
 * The verification: asks for the 6-digit code of the mOTP app, says what to do when it does not work, and clears a
 * lock by identity verification. Everything it needs of the page comes in as props; see `MotpWidgetOptions`.
 */
export function MotpWidget(props: MotpWidgetOptions) {
  return <WidgetView widget={useMotpWidget(props, loadLocale)} />;
}

/** The view of a session: for whoever needs the session itself, as the script tag's handle does. */
export function WidgetView({ widget }: { widget: Widget }) {
  const { session, flow, options, locale, t } = widget;
  const root = useRef<HTMLElement>(null);
  const titleId = useId();
  useStyles(root);
  useContrastCheck(root, options.theme, session.report);
  useFocusOnChange(root, viewOf(flow.step));

  return (
    <WidgetContext.Provider value={widget}>
      <section
        ref={root}
        className="motp"
        part="root"
        data-state={flow.step.state}
        data-theme={options.theme}
        data-density={options.density}
        lang={locale}
        dir="ltr"
        aria-labelledby={titleId}
      >
        <header className="motp-header">
          <h2 className="motp-title" part="title" id={titleId}>
            <span className="motp-brand">{t('title')}</span> <span>{t(`purpose.${options.purpose}`)}</span>
          </h2>
        </header>
        <StepView key={flow.round} step={flow.step} />
        <div role="status" className="motp-unseen" data-status="" />
        <HelpEntry />
      </section>
    </WidgetContext.Provider>
  );
}
