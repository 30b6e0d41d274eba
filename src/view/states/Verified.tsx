import { useWidget } from '../context.js';
import { Panel } from '../parts/Panel.js';
import { Paragraph } from '../parts/Paragraph.js';

export function Verified() {
  const { t } = useWidget();
  return (
    <Panel icon="success" title={t('verified.title')}>
      <Paragraph>{t('verified.body')}</Paragraph>
    </Panel>
  );
}
