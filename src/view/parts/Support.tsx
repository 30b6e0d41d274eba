import { useWidget } from '../context.js';
import { Button } from './Button.js';

/** “Tell your institution”: leads to the form of it, which is one, in the help (Report). */
export function Support({ kind = 'link' }: { kind?: 'primary' | 'link' }) {
  const { session, t } = useWidget();
  return (
    <div className="motp-tell">
      <Button kind={kind} onClick={session.help.openReport}>
        {t('support.open')}
      </Button>
    </div>
  );
}
