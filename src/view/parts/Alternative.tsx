import { isLocked, offersAlternative } from '../../core/flow.js';
import { useWidget } from '../context.js';
import { Button } from './Button.js';
import { NewWindow } from './NewWindow.js';
import { Paragraph } from './Paragraph.js';
import { Text } from './Text.js';

/** Identity verification in place of a code, where the institution offers it (대체인증). It clears no lock. */
export function Alternative() {
  const { session, flow, options, t } = useWidget();
  if (!offersAlternative(flow, options.alternative)) return null;
  return (
    <section className="motp-way">
      <Button kind="secondary" onClick={() => session.verifyOtherwise()}>
        <Text>{t('alternative.button')}</Text> <NewWindow />
      </Button>
      {isLocked(flow.step) && <Paragraph quiet>{t('alternative.noUnlock')}</Paragraph>}
    </section>
  );
}
