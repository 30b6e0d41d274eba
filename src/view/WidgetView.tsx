import { useId, useRef, useSyncExternalStore, type ComponentPropsWithoutRef, type RefObject } from 'react';
import { knownPurpose } from '../core/purpose.js';
import { viewOf } from '../core/viewOf.js';
import { WidgetContext, type Widget } from './context.js';
import { HelpEntry } from './help/HelpEntry.js';
import { IsSecond } from './parts/Button.js';
import { Heading } from './parts/Heading.js';
import { LanguageChoice } from './parts/LanguageChoice.js';
import { StepView } from './states/StepView.js';
import { useContrastCheck } from './useContrastCheck.js';
import { useFocusOnChange } from './useFocusOnChange.js';
import { useSecondClick } from './useSecondClick.js';
import { useKeptHeight } from './useKeptHeight.js';
import { useStyles } from './useStyles.js';

interface WidgetViewProps {
  widget: Widget;
  /** What a React page gives the root, beside what is ours. */
  rootProps?: Omit<ComponentPropsWithoutRef<'section'>, 'children'>;
  /** Set to the root's element. */
  root?: RefObject<HTMLElement | null>;
}

/** The view of a session: React's and the script tag's alike. */
export function WidgetView({ widget, rootProps = {}, root: given }: WidgetViewProps) {
  const { session, flow, options, locale, loading, t } = widget;
  const title = t('title');
  const purpose = t(`purpose.${knownPurpose(options.purpose)}`);
  const own = useRef<HTMLElement>(null);
  const root = given ?? own;
  const titleId = useId();
  const { help } = session;
  const open = useSyncExternalStore(help.subscribe, help.get, help.get);
  const dropSecondClick = useSecondClick(viewOf(flow.step));
  useStyles(root);
  useContrastCheck(root, options.theme, session.report);
  useKeptHeight(root, session);
  useFocusOnChange(root, viewOf(flow.step));

  return (
    <WidgetContext.Provider value={widget}>
      <section
        {...rootProps}
        ref={root}
        className={`motp ${rootProps.className ?? ''}`}
        part="root"
        data-state={flow.step.state}
        data-theme={options.theme}
        data-density={options.density}
        data-frame={options.frame}
        data-loading={loading ?? undefined}
        aria-busy={loading !== null || undefined}
        lang={locale}
        dir="ltr"
        aria-labelledby={options.header ? titleId : undefined}
        aria-label={options.header ? undefined : title}
        onClickCapture={dropSecondClick}
      >
        {options.languages && <LanguageChoice />}
        {options.header && (
          <header className="motp-header">
            <Heading key={purpose} below={0} className="motp-title" part="title" id={titleId}>
              {/* A host's words may name the same twice. */}
              {title !== purpose && <span className="motp-brand">{title}</span>} <span>{purpose}</span>
            </Heading>
          </header>
        )}
        <IsSecond.Provider value={open === 'report'}>
          <StepView step={flow.step} />
        </IsSecond.Provider>
        <div role="status" className="motp-unseen" data-status="" />
        <HelpEntry open={open} />
      </section>
    </WidgetContext.Provider>
  );
}
