import { HTTPException } from 'hono/http-exception';
import type { Call } from './agency/calls.js';
import { type AgencyStore, createAgency, openAccount } from './agency/rules.js';
import { createFaults, type Faults } from './control/faults.js';
import { defaultSettings, type Settings } from './control/settings.js';
import { createPhone, type Phone } from './phone/phone.js';
import { type Person, type Trainee, TRAINEES } from './trainees.js';

/** One request that reached the agency, in its own log. */
export interface Attempt {
  at: number;
  trainee: string | null;
  endpoint: 'otp_accredit' | 'user_reset';
  /** The code that was typed; null for user_reset. */
  code: string | null;
  /** What the agency answered; null when it answered with no code of its own, or not at all. */
  answer: string | null;
}

/** A demo trainee as things stand now. */
export interface DemoTrainee {
  story: Trainee;
  /** The LMS's member data. */
  lms: Person;
  phone: Phone;
}

interface State {
  settings: Settings;
  agency: AgencyStore;
  trainees: Map<string, DemoTrainee>;
  faults: Faults;
  attempts: Attempt[];
  /** The same requests with all their fields, and the reports of 대체인증: the last 500. */
  calls: Call[];
}

/** Everything that `POST /sandbox/reset` puts back, and the clock of the other side. */
export interface World extends State {
  now(): number;
  trainee(id: string): DemoTrainee;
  /** The trainee whom a request names, or 404. */
  named(id: string | undefined): DemoTrainee;
  /** Whom the agency's USRID means. */
  byMemberId(memberId: string | null): DemoTrainee | undefined;
  /** Who typed a code last, for a page of another site that does not say whose it is. */
  lastAsked(): DemoTrainee | undefined;
  /** Somebody more, with a phone; beyond 1000 people nobody. */
  admit(story: Trainee): void;
  log(attempt: Attempt): void;
  /** A call, when it is known how it ended; a second time it changes nothing. */
  logCall(call: Call): void;
  reset(): void;
}

const ATTEMPTS_KEPT = 10_000;
const CALLS_KEPT = 500;
export const MOST_PEOPLE = 1000;

interface WorldOptions {
  /** Who is there, as their stories begin. */
  people?: readonly Trainee[];
  /** What differs from the usual settings, after a reset too. */
  settings?: Partial<Settings>;
  /** Told of each request that reached the agency. */
  onCall?: (call: Call) => void;
}

export function createWorld(clock: () => number, options: WorldOptions = {}): World {
  let calls = 0;
  const world: World = {
    ...freshState(options),
    now: () => world.settings.frozenNow ?? clock() + world.settings.clockOffsetMs,
    trainee(id) {
      const trainee = world.trainees.get(id);
      if (!trainee) throw new Error(`no trainee ${id}`);
      return trainee;
    },
    named(id) {
      const trainee = world.trainees.get(id ?? '');
      if (trainee) return trainee;
      const names = [...world.trainees.keys()].join(', ');
      throw new HTTPException(404, { message: `no trainee "${id}": ${names}` });
    },
    byMemberId: (memberId) => [...world.trainees.values()].find(({ story }) => story.memberId === memberId),
    lastAsked() {
      const { trainee = null } = world.attempts.filter((one) => one.trainee !== null).at(-1) ?? {};
      return trainee === null ? undefined : world.trainees.get(trainee);
    },
    admit(story) {
      if (world.trainees.size < MOST_PEOPLE) world.trainees.set(story.id, traineeOf(world.agency, story));
    },
    logCall(call) {
      if (call.no > 0) return;
      call.no = calls += 1;
      world.calls.push(call);
      if (world.calls.length > CALLS_KEPT) world.calls.shift();
      options.onCall?.(call);
    },
    log(attempt) {
      world.attempts.push(attempt);
      if (world.attempts.length > ATTEMPTS_KEPT) world.attempts.shift();
    },
    reset: () => Object.assign(world, freshState(options)),
  };
  return world;
}

function freshState({ people = TRAINEES, settings }: WorldOptions): State {
  const agency = createAgency();
  const trainees = new Map(people.map((story) => [story.id, traineeOf(agency, story)]));
  return {
    settings: { ...defaultSettings(), ...settings },
    agency,
    trainees,
    faults: createFaults(),
    attempts: [],
    calls: [],
  };
}

/** Somebody as their story begins; the agency hears of their phones and their lock. */
function traineeOf(agency: AgencyStore, story: Trainee): DemoTrainee {
  const trainee = { story, lms: story.lms, phone: createPhone(agency, story) };
  if (story.locked) {
    Object.assign(openAccount(agency, story.lms.name, story.lms.phone), { locked: true, failures: 6 });
  }
  return trainee;
}
