import type { Check } from '../check.js';
import { ACCESS_CHECKS } from './access.js';
import { ALTERNATIVE_CHECKS } from './alternative.js';
import { ANSWER_CHECKS } from './answer.js';
import { ATTEMPT_CHECKS } from './attempt.js';
import { CLEAR_LOCK_CHECKS } from './clearLock.js';
import { IDENTITY_HEADERS, PAGE_HEADERS } from './headers.js';
import { PEOPLE_CHECKS } from './identity/people.js';
import { PROVIDER_CHECKS } from './identity/provider.js';
import { START_CHECKS } from './identity/start.js';
import { WAY_BACK_CHECKS } from './identity/wayBack.js';
import { OUTAGE_CHECKS } from './outage.js';
import { PAGE_CHECKS } from './page.js';
import { PERSON_CHECKS } from './person.js';
import { REQUEST_CHECKS } from './request.js';

/** In the order in which they are run: what is wrong first explains what is wrong later. */
export const CHECKS: readonly Check[] = [
  ...REQUEST_CHECKS,
  ...ANSWER_CHECKS,
  PAGE_HEADERS,
  ...PAGE_CHECKS,
  ...ACCESS_CHECKS,
  ...ATTEMPT_CHECKS,
  ...OUTAGE_CHECKS,
  ...START_CHECKS,
  ...WAY_BACK_CHECKS,
  IDENTITY_HEADERS,
  ...PROVIDER_CHECKS,
  ...PEOPLE_CHECKS,
  ...PERSON_CHECKS,
  ...CLEAR_LOCK_CHECKS,
  ...ALTERNATIVE_CHECKS,
];
