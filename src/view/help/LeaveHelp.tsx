import { isFormStep } from '../../core/viewOf.js';
import { useWidget } from '../context.js';
import { Button } from '../parts/Button.js';

/** At the end of what was read: on a phone it has taken the place of the field, which is out of sight. */
export function LeaveHelp() {
  const { session, flow, t } = useWidget();
  return (
    <Button kind="secondary" onClick={session.help.close}>
      {t(isFormStep(flow.step) ? 'help.toCode' : 'help.close')}
    </Button>
  );
}
