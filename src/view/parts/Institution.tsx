import { useWidget } from '../context.js';
import { Facts } from './Facts.js';
import { Paragraph } from './Paragraph.js';

/** Where help ends: the institution, by the name and contact that the host gave. */
export function Institution() {
  const { options, t } = useWidget();
  const { name, contact } = options.institution ?? {};
  const known = [name, contact].filter((part) => part !== undefined && part !== '').join(' · ');
  if (known === '') return <Paragraph quiet>{t('institution.generic')}</Paragraph>;
  return <Facts facts={[[t('institution.label'), known]]} />;
}
