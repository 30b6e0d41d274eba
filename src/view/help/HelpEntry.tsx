import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { mayBeLocked } from '../../core/flow.js';
import { HELP_TOPICS } from '../../core/help.js';
import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Row } from '../parts/Row.js';
import { Text } from '../parts/Text.js';
import { scrollIntoView } from '../scrollIntoView.js';
import { ownsFocus } from '../useFocusOnChange.js';
import { Topic } from './Topic.js';

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

function Topics() {
  const { session, t } = useWidget();
  return (
    <>
      <h3 className="motp-panel-title" tabIndex={-1}>
        {t('help.choose')}
      </h3>
      <Paragraph quiet>{t('help.what')}</Paragraph>
      <ul className="motp-rows">
        {HELP_TOPICS.map((topic) => (
          <li key={topic}>
            <Row onClick={() => session.help.open(topic)}>{t(`help.topics.${topic}.title`)}</Row>
          </li>
        ))}
      </ul>
    </>
  );
}
