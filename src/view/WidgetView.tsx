import { useId, useRef, type ComponentPropsWithoutRef, type RefObject } from 'react';
import { knownPurpose } from '../core/purpose.js';
import type { Options } from '../host/options.js';
import type { Languages } from '../locales/load.js';
import type { Session } from '../session/session.js';
import { WidgetContext } from './context.js';
import { HelpEntry } from './help/HelpEntry.js';
import { Heading } from './parts/Heading.js';
import { StepView, viewOf } from './states/StepView.js';

import { useContrastCheck } from './useContrastCheck.js';
import { useFocusOnChange } from './useFocusOnChange.js';
import { useSecondClick } from './useSecondClick.js';
import { useStyles } from './useStyles.js';
import { useWidgetContext } from './useWidgetContext.js';

interface WidgetViewProps {
  session: Session;
  options: Options;
  languages: Languages;
  /** What a React page gives the root, beside what is ours. */
  rootProps?: RootProps;
  /** Set to the root's element. */
  root?: RefObject<HTMLElement | null>;
}

export type RootProps = Omit<ComponentPropsWithoutRef<'section'>, 'children'>;

/** The view of a session, which runs while the view is there: React's and the script tag's alike. */
export function WidgetView({ session, options, languages, rootProps = {}, root: given }: WidgetViewProps) {
  const widget = useWidgetContext(session, options, languages);
  const { flow, locale, t } = widget;
  const title = t('title');
  const purpose = t(`purpose.${knownPurpose(options.purpose)}`);
  const own = useRef<HTMLElement>(null);
  const root = given ?? own;
  const titleId = useId();
  const dropSecondClick = useSecondClick();
  useStyles(root);
  useContrastCheck(root, options.theme, session.report);
  useFocusOnChange(root, viewOf(flow.step));

  return (
    <WidgetContext.Provider value={widget}>
      <section
        {...rootProps}
        ref={root}
        className={rootProps.className === undefined ? 'motp' : `motp ${rootProps.className}`}
        part="root"
        data-state={flow.step.state}
        data-theme={options.theme}
        data-density={options.density}
        data-frame={options.frame}
        lang={locale}
        dir="ltr"
        aria-labelledby={options.header ? titleId : undefined}
        aria-label={options.header ? undefined : title}
        onClickCapture={dropSecondClick}
      >
        {options.header && (
          <header className="motp-header">
            <Heading below={0} className="motp-title" part="title" id={titleId}>
              {/* A host's words may name the same twice. */}
              {title !== purpose && <span className="motp-brand">{title}</span>} <span>{purpose}</span>
            </Heading>
          </header>
        )}
        <StepView key={flow.round} step={flow.step} />
        <div role="status" className="motp-unseen" data-status="" />
        <HelpEntry />
      </section>
    </WidgetContext.Provider>
  );
}
