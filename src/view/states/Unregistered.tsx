import { useId } from 'react';
import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';
import { Member } from '../parts/Member.js';
import { Panel } from '../parts/Panel.js';
import { Paragraph } from '../parts/Paragraph.js';
import { ReadOut } from '../parts/ReadOut.js';
import { Support } from '../parts/Support.js';
import { Registration } from './Registration.js';

/**
 * AP005: a question, and what to do. Who did that is asked no more: the app does not show what was registered, so the
 * institution has to look.
 */
export function Unregistered() {
  const { session, flow, t } = useWidget();
  const id = useId();
  const [title = '', whatToDo = ''] = t('unregistered.again').split('\n');
  return (
    <Panel
      icon="warning"
      title={flow.hasRegistered ? title : t('unregistered.title')}
      describedBy={flow.hasRegistered ? id : undefined}
    >
      {flow.hasRegistered ? (
        <>
          <Paragraph id={id}>{whatToDo}</Paragraph>
          <ReadOut />
          <Support kind="primary" />
          <Member />
          <Button kind="link" onClick={() => session.help.open('wrong-registration')}>
            {t('unregistered.steps')}
          </Button>
        </>
      ) : (
        <Registration />
      )}
      {(flow.hasRegistered || flow.registration !== null) && (
        <Button kind="secondary" onClick={session.registeredAgain}>
          {t('unregistered.done')}
        </Button>
      )}
      {!flow.hasRegistered && <ReadOut />}
    </Panel>
  );
}
