import { useId, useRef } from 'react';
import type { MotpWidgetOptions } from '../host/contract.js';
import type { Options } from '../host/options.js';
import { languages, type Languages } from '../locales/load.js';
import type { Session } from '../session/session.js';
import { WidgetContext } from './context.js';
import { HelpEntry } from './help/HelpEntry.js';
import { StepView, viewOf } from './states/StepView.js';
import { useContrastCheck } from './useContrastCheck.js';
import { useFocusOnChange } from './useFocusOnChange.js';
import { useMotpWidget } from './useMotpWidget.js';
import { useStyles } from './useStyles.js';
import { useWidgetContext } from './useWidgetContext.js';

/**
 * The verification: asks for the 6-digit code of the mOTP app, says what to do when it does not work, and clears a
 * lock by identity verification. Everything it needs of the page comes in as props; see `MotpWidgetOptions`.
 */
export function MotpWidget(props: MotpWidgetOptions) {
  return <WidgetView {...useMotpWidget(props)} languages={languages} />;
}

interface WidgetViewProps {
  session: Session;
  options: Options;
  languages: Languages;
}

/** The view of a session, which runs while the view is there: React's and the script tag's alike. */
export function WidgetView({ session, options, languages }: WidgetViewProps) {
  const widget = useWidgetContext(session, options, languages);
  const { flow, locale, t } = widget;
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
            {t('title')}
          </h2>
          <p className="motp-purpose">{t(`purpose.${options.purpose}`)}</p>
        </header>
        <StepView key={flow.round} step={flow.step} />
        <div role="status" className="motp-unseen" data-status="" />
        <HelpEntry />
      </section>
    </WidgetContext.Provider>
  );
}
