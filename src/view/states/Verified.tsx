import { useState } from 'react';
import { useWidget } from '../context.js';
import { shortTime } from '../i18n.js';
import { Panel } from '../parts/Panel.js';
import { Paragraph } from '../parts/Paragraph.js';

/** The one moment of joy: still and short. */
export function Verified() {
  const { session, locale, t } = useWidget();
  const [at] = useState(session.clock.now);
  return (
    <Panel icon="success" title={t('verified.title')}>
      <Paragraph>{t('verified.body', { time: shortTime(at, locale) })}</Paragraph>
    </Panel>
  );
}
