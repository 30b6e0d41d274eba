import { asksInstitution, type HelpTopic } from '../../core/help.js';
import { situationOf, type Situation } from '../../core/report.js';
import { useWidget } from '../context.js';
import { spokenText } from '../report/reportText.js';
import { Button } from './Button.js';
import { Paragraph } from './Paragraph.js';
import { Text } from './Text.js';

interface SupportProps {
  kind?: 'primary' | 'link';
  /** The help's topic in which it stands. */
  topic?: HelpTopic;
  /** What it is about, where neither topic nor state tells. */
  about?: Situation | undefined;
}

/**
 * “Tell your institution”: leads to the form of it, which is one, in the help (Report). Who reads another language may not
 * speak Korean, and gets the Korean to say or to show with what it means, where that is what to do.
 */
export function Support({ kind = 'link', topic, about }: SupportProps) {
  const { session, flow, locale, t } = useWidget();
  const situation = about ?? situationOf(flow, topic);
  return (
    <div className="motp-tell">
      {locale !== 'ko' && (topic === undefined || asksInstitution(topic)) && (
        <div className="motp-facts">
          <p className="motp-facts-title">
            <Text>{t('support.korean')}</Text>
          </p>
          <p lang="ko" translate="no">
            {spokenText(flow, situation)}
          </p>
          {situation !== '' && <Paragraph quiet>{t(`support.situations.${situation}`)}</Paragraph>}
        </div>
      )}
      <Button kind={kind} onClick={() => session.help.openReport(situation)}>
        {t('support.open')}
      </Button>
    </div>
  );
}
