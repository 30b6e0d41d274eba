import type { FormStep } from '../../core/viewOf.js';
import type { Options } from '../../host/options.js';
import type { Presentation } from '../states/notices.js';
import { UNRECORDED } from '../unrecorded.js';

/** What each `<input>` of a code has, whoever draws the rest. It belongs to no form of the page. */
export function codeInputProps(step: FormStep, { invalid }: Presentation, { autocomplete }: Options) {
  return {
    form: '',
    ...UNRECORDED,
    type: 'text',
    inputMode: 'numeric',
    pattern: '[0-9]*',
    dir: 'ltr',
    autoComplete: autocomplete,
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: 'false',
    enterKeyHint: 'done',
    'aria-required': 'true',
    readOnly: step.state === 'checking',
    'aria-invalid': invalid,
    'data-focus': '',
    // The code is on a phone, never in a password manager, whose badge would cover the last digit.
    'data-1p-ignore': '',
    'data-lpignore': 'true',
    'data-bwignore': '',
    'data-protonpass-ignore': 'true',
  } as const;
}
