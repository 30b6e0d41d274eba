import { agencyHandler } from './agency-server.js';
import { controlHandlers } from './control.js';
import type { IdentityRecords } from './identity.js';
import { lmsHandlers } from './lms-server.js';
import { phoneHandlers } from './phone-server.js';
import { relay } from './relay.js';
import type { Route } from './router.js';
import type { Sessions } from './sessions.js';
import type { World } from './world.js';

/** How the servers reach each other, and wait. */
export interface Between {
  origin: () => string;
  send: typeof fetch;
  sleep: (ms: number) => Promise<void>;
}

/** Agency, LMS, phone and control: free of Node, so that the stories can have them in their page. */
export function createRoutes(
  world: World,
  sessions: Sessions,
  records: IdentityRecords,
  { origin, send, sleep }: Between,
): Route[] {
  const askAgency = (call: string, fields: Record<string, string>) =>
    relay(`${origin()}/agency/api/v2/${call}`, fields, send);
  const lms = lmsHandlers(world, sessions, records, askAgency, sleep);
  const phone = phoneHandlers(world);
  const control = controlHandlers(world);
  return [
    ['*', '/agency/api/v2/otp_accredit', agencyHandler(world, 'otp_accredit', sleep)],
    ['*', '/agency/api/v2/user_reset', agencyHandler(world, 'user_reset', sleep)],

    ['GET', '/lms/session', lms.session],
    ['GET', '/lms/motp/time', lms.time],
    ['POST', '/lms/motp/verify', lms.verify],
    ['POST', '/lms/motp/clear-lock', lms.clearLock],
    ['POST', '/lms/motp/alternative', lms.alternative],

    ['GET', '/phone', phone.page],
    ['POST', '/phone/api/screen', phone.screen],
    ['POST', '/phone/api/reset', phone.reset],
    ['POST', '/phone/api/register', phone.register],

    ['GET', '/sandbox/trainees', control.trainees],
    ['GET', '/sandbox/trainees/:id/code', control.code],
    ['POST', '/sandbox/trainees/:id', control.change],
    ['GET', '/sandbox/faults', control.faults],
    ['POST', '/sandbox/faults', control.addFault],
    ['DELETE', '/sandbox/faults', control.clearFaults],
    ['GET', '/sandbox/attempts', control.attempts],
    ['GET', '/sandbox/settings', control.settings],
    ['POST', '/sandbox/settings', control.changeSettings],
    ['POST', '/sandbox/reset', control.reset],
  ];
}
