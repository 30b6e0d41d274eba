import { callLink } from '../../core/contact.js';
import { codeOf } from '../../core/report.js';
import { useWidget } from '../context.js';
import { Facts, type Fact } from './Facts.js';
import { Paragraph } from './Paragraph.js';

/**
 * Whom to ask, and what to read out on the phone: the institution, by the name and contact that the host gave, and the
 * code that the trainee sees.
 */
export function Contact() {
  const { flow, options, t } = useWidget();
  const { name = '', contact = '' } = options.institution ?? {};
  const known: Fact[] = [
    [t('institution.label'), name],
    [t('institution.contact'), contact, callLink(contact)],
    [t('code'), codeOf(flow) ?? ''],
  ];
  return (
    <>
      {name === '' && contact === '' && <Paragraph quiet>{t('institution.generic')}</Paragraph>}
      <Facts facts={known} />
    </>
  );
}
