import type { HelpTopic } from '../../core/help.js';
import { situationOf, type Situation } from '../../core/report.js';
import { useWidget } from '../context.js';
import { Button } from './Button.js';

interface SupportProps {
  kind?: 'primary' | 'link';
  /** The help's topic in which it stands. */
  topic?: HelpTopic;
  /** What it is about, where neither topic nor state tells. */
  about?: Situation | undefined;
}

/** “Tell your institution”: leads to the form of it, which is one, in the help (Report). */
export function Support({ kind = 'link', topic, about }: SupportProps) {
  const { session, flow, t } = useWidget();
  return (
    <div className="motp-tell">
      <Button kind={kind} onClick={() => session.help.openReport(about ?? situationOf(flow, topic))}>
        {t('support.open')}
      </Button>
    </div>
  );
}
