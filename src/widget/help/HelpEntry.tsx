import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { takesCode } from '../../core/flow.js';
import { HELP_TOPICS } from '../../core/help.js';
import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Text } from '../parts/Text.js';
import { Topic } from './Topic.js';

/** The one help entry, in the same place in every state (KWCAG 3.2.2), and beside it the way for AP011 (FAQ 5). */
export function HelpEntry() {
  const { session, flow, t } = useWidget();
  const open = useSyncExternalStore(session.subscribe, session.getHelp, session.getHelp);
  const id = useId();
  const { state } = flow.step;
  const mayBeLocked = takesCode(state) || state === 'unregistered' || state === 'misconfigured';
  return (
    <footer className="motp-footer">
      {mayBeLocked && (
        <Button kind="link" onClick={session.appSaysLocked}>
          <Text>{t('appLocked.ask')}</Text>
        </Button>
      )}
      <button
        type="button"
        className="motp-button motp-button-link"
        aria-expanded={open !== null}
        aria-controls={id}
        onClick={() => (open === null ? session.openHelp() : session.closeHelp())}
      >
        {t(open === null ? 'help.open' : 'help.close')}
      </button>
      <div id={id} className="motp-help" hidden={open === null}>
        {open === 'topics' && <Topics />}
        {open !== null && open !== 'topics' && <Topic key={open} topic={open} />}
      </div>
    </footer>
  );
}

function Topics() {
  const { session, t } = useWidget();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <h3 ref={heading} className="motp-panel-title" tabIndex={-1}>
        {t('help.choose')}
      </h3>
      <Paragraph quiet>{t('help.what')}</Paragraph>
      <ul className="motp-topics">
        {HELP_TOPICS.map((topic) => (
          <li key={topic}>
            <button type="button" className="motp-button motp-topic" onClick={() => session.openHelp(topic)}>
              <Text>{t(`help.topics.${topic}.title`)}</Text>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
