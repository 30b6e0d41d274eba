import { useState } from 'react';
import { address } from '../../host/address.js';
import { useWidget } from '../context.js';
import { shortTime } from '../i18n.js';
import { Button } from '../parts/Button.js';
import { Panel } from '../parts/Panel.js';
import { Paragraph } from '../parts/Paragraph.js';

/** The one moment of joy: still and short, in the middle of the card as it was (useKeptHeight). */
export function Verified() {
  const { session, locale, t } = useWidget();
  const [at] = useState(session.clock.now);
  return (
    <Panel icon="success" title={t('verified.title')}>
      <Paragraph>{t('verified.body', { time: shortTime(at, locale) })}</Paragraph>
      <Next />
    </Panel>
  );
}

/** What the host says that comes next. */
function Next() {
  const {
    session,
    options: { next },
    t,
  } = useWidget();
  if (next === undefined) return null;
  return (
    <Button
      kind="primary"
      href={next.url === undefined ? undefined : address(next.url)}
      onClick={session.goOn}
    >
      {next.label || t('verified.next')}
    </Button>
  );
}
