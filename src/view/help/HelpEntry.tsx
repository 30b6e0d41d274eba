import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { mayBeLocked } from '../../core/flow.js';
import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { Text } from '../parts/Text.js';
import { scrollIntoView } from '../scrollIntoView.js';
import { ownsFocus } from '../useFocusOnChange.js';
import { Topic } from './Topic.js';
import { Topics } from './Topics.js';

/** The one help entry, in the same place in every state (KWCAG 3.2.2), and beside it the way for AP011 (FAQ 5). */
export function HelpEntry() {
  const { session, flow, t } = useWidget();
  const open = useSyncExternalStore(session.help.subscribe, session.help.get, session.help.get);
  const id = useId();
  const help = useRef<HTMLDivElement>(null);
  /** A topic that is open at the start does not take the focus from the page. */
  const shown = useRef(open);

  useEffect(() => {
    if (shown.current === open || help.current === null) return;
    shown.current = open;
    if (open === null) keepFocus(help.current);
    else {
      const heading = help.current.querySelector('h3');
      heading?.focus({ preventScroll: true });
      // A topic is opened from far down the list, and may be shorter.
      if (heading) scrollIntoView(heading);
    }
  }, [open]);

  // Advice for trouble is over when it is.
  const isOver = flow.step.state === 'verified';
  useEffect(() => {
    if (isOver) session.help.close();
  }, [session, isOver]);

  return (
    <footer className="motp-footer">
      {mayBeLocked(flow.step.state) && (
        <Button kind="link" onClick={session.appSaysLocked}>
          <Text>{t('appLocked.ask')}</Text>
        </Button>
      )}
      <button
        type="button"
        className="motp-button motp-button-link"
        aria-expanded={open !== null}
        aria-controls={id}
        onClick={() => (open === null ? session.help.open() : session.help.close())}
      >
        {t(open === null ? 'help.open' : 'help.close')}
      </button>
      <div ref={help} id={id} className="motp-help" hidden={open === null}>
        {open === 'topics' && <Topics />}
        {open !== null && open !== 'topics' && <Topic key={open} topic={open} />}
      </div>
    </footer>
  );
}

/** Where the help closed under the focus, it goes on to what is to be done. */
function keepFocus(help: HTMLElement) {
  const widget = help.closest('.motp');
  if (widget === null || !ownsFocus(widget)) return;
  const { activeElement } = widget.getRootNode() as Document | ShadowRoot;
  if (!widget.contains(activeElement)) widget.querySelector<HTMLElement>('[data-focus]')?.focus();
}
