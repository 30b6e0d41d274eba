import { useForm, type Resolver } from 'react-hook-form';
import * as z from 'zod/mini';
import { digitsOf } from '../../core/code.js';
import { SITUATIONS, type Situation } from '../../core/report.js';
import { useWidget } from '../context.js';

/** What a trainee fills in. Who it is, only where the host does not take the report, and so cannot know. */
export interface Draft {
  name: string;
  account: string;
  phone: string;
  course: string;
  situation: Situation | '';
  details: string;
}

const EMPTY: Draft = { name: '', account: '', phone: '', course: '', situation: '', details: '' };

/** Letters of a blank, and of what is told in one's own words. */
export const MAX_BLANK = 100;
export const MAX_DETAILS = 500;

const blank = z.string().check(z.trim(), z.maxLength(MAX_BLANK));
const fact = {
  situation: z.literal(['', ...SITUATIONS]),
  details: z.string().check(z.trim(), z.maxLength(MAX_DETAILS)),
};
/** Also where another field has an error: all are said at once. */
const isTold = z.refine<Pick<Draft, 'situation' | 'details'>>(
  ({ situation, details }) => situation !== '' || details.trim() !== '',
  {
    path: ['situation'],
    when: () => true,
  },
);
const ofKnown = z.object(fact).check(isTold);
const ofUnknown = z
  .object({
    name: blank.check(z.minLength(1)),
    account: blank,
    course: blank,
    phone: blank.check(z.refine((phone) => /^[0-9]{8,15}$/.test(digitsOf(phone)))),
    ...fact,
  })
  .check(isTold);

const resolveBy =
  (schema: typeof ofKnown | typeof ofUnknown): Resolver<Draft> =>
  (draft) => {
    const { success, data, error } = schema.safeParse(draft);
    if (success) return { values: { ...draft, ...data }, errors: {} };
    return {
      values: {},
      errors: Object.fromEntries(error.issues.map(({ path: [name], code }) => [name, { type: code }])),
    };
  };

const [RESOLVE_KNOWN, RESOLVE_UNKNOWN] = [resolveBy(ofKnown), resolveBy(ofUnknown)];

/** Held where the help is, so that what was typed survives its closing. */
export function useReportForm() {
  const { options } = useWidget();
  return useForm<Draft>({
    defaultValues: EMPTY,
    resolver: options.onSupport === undefined ? RESOLVE_UNKNOWN : RESOLVE_KNOWN,
  });
}

export type ReportForm = ReturnType<typeof useReportForm>;
