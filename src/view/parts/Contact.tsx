import { codeOf } from '../../core/report.js';
import { useWidget } from '../context.js';
import { Facts, type Fact } from './Facts.js';
import { Paragraph } from './Paragraph.js';

/** A number that a phone can call: digits and what stands between them, and nothing else. */
const CALLABLE = /^\+?[0-9][0-9 -]{6,}$/;

/**
 * Whom to ask, and what to read out on the phone: the institution, by the name and contact that the host gave, and the
 * code that the trainee sees. `code`: in its place; null: none.
 */
export function Contact({ code }: { code?: string | null }) {
  const { flow, options, t } = useWidget();
  const { name = '', contact = '' } = options.institution ?? {};
  const known: Fact[] = [
    [t('institution.label'), name],
    [t('institution.contact'), contact, hrefOf(contact)],
    [t('codeLabel'), (code === undefined ? codeOf(flow) : code) ?? ''],
  ];
  return (
    <>
      {name === '' && contact === '' && <Paragraph quiet>{t('institution.generic')}</Paragraph>}
      <Facts facts={known} />
    </>
  );
}

/** The telephone number in `학습지원실 02-000-0000`, if there is exactly one. */
export function hrefOf(contact: string): string | undefined {
  const numbers = contact.match(/\+?[0-9][0-9 -]{6,}[0-9]/g) ?? [];
  const [number] = numbers;
  return numbers.length === 1 && number !== undefined && CALLABLE.test(number)
    ? `tel:${number.replace(/[ -]/g, '')}`
    : undefined;
}
