import { useEffect, useRef } from 'react';
import { mayBeLocked } from '../../core/flow.js';
import { isFormStep } from '../../core/viewOf.js';
import type { OpenHelp } from '../../session/help.js';
import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { Report } from '../report/Report.js';
import { useReportForm } from '../report/reportForm.js';
import { focusHelp, focusInView } from '../scrollIntoView.js';
import { hasFocus, ownsFocus } from '../useFocusOnChange.js';
import { Topic } from './Topic.js';
import { Topics } from './Topics.js';

/**
 * The one help entry, in the same place in every state (KWCAG 3.2.2), and beside it the way for AP011 (FAQ 5): from a
 * topic, the way back to the others, among which AP011 is. The browser's back button leaves the page, as everywhere in it:
 * an entry in its history would be the page's, whose router it would confuse, and would have to be taken back at each end.
 */
export function HelpEntry({ open }: { open: OpenHelp }) {
  const { session, flow, t } = useWidget();
  const reportForm = useReportForm();
  const help = useRef<HTMLDivElement>(null);
  /** A topic that is open at the start does not take the focus from the page. */
  const shown = useRef(open);

  useEffect(() => {
    if (shown.current === open || help.current === null) return;
    shown.current = open;
    if (open === null) keepFocus(help.current);
    else focusHelp(help.current);
  }, [open]);

  // What was written of trouble is over when it is.
  const isOver = flow.step.state === 'verified';
  const forget = reportForm.reset;
  useEffect(() => {
    if (isOver) forget();
  }, [isOver, forget]);

  const inTopic = open !== null && open !== 'topics';
  return (
    <footer className="motp-footer">
      {inTopic && (
        <Button key="back" kind="link" onClick={() => session.help.open()}>
          {t('help.back')}
        </Button>
      )}
      {/* While a code is checked it stays, so that nothing moves, but does nothing. */}
      {!inTopic && (mayBeLocked(flow.step.state) || isFormStep(flow.step)) && (
        <Button key="app" kind="link" onClick={session.appSaysLocked}>
          {t('locked.titleApp')}
        </Button>
      )}
      <Button
        kind="link"
        expanded={open !== null}
        onClick={() => (open === null ? session.help.open() : session.help.close())}
      >
        {t(open === null ? 'help.open' : 'help.close')}
      </Button>
      <div ref={help} className="motp-help" hidden={open === null}>
        {open === 'topics' && <Topics />}
        {open === 'report' && <Report form={reportForm} />}
        {inTopic && open !== 'report' && <Topic key={open} topic={open} />}
      </div>
    </footer>
  );
}

/** Where the help closed under the focus, it goes on to what is to be done. */
function keepFocus(help: HTMLElement) {
  const widget = help.closest('.motp');
  if (widget !== null && ownsFocus(widget) && !hasFocus(widget))
    focusInView(widget.querySelector<HTMLElement>('[data-focus]'));
}
