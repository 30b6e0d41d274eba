import { useWidget } from '../context.js';
import { Message } from '../parts/Message.js';
import { Panel } from '../parts/Panel.js';
import { ReadOut } from '../parts/ReadOut.js';
import { Support } from '../parts/Support.js';
import { Registration } from './Registration.js';

/** AP005. Who comes back from registering to the same answer is told that it is the same, and whom to tell: the app does not show what was registered. */
export function Unregistered({ again }: { again?: true | undefined }) {
  const { session, t } = useWidget();
  return (
    <Panel icon="warning" title={t('unregistered.title')}>
      {again === true && <Message tone="warning">{t('unregistered.again')}</Message>}
      <Registration onDone={session.registeredAgain}>
        <ReadOut />
        {again === true && <Support />}
      </Registration>
    </Panel>
  );
}
