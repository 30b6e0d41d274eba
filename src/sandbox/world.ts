import { HTTPException } from 'hono/http-exception';
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
}

/** Everything that `POST /sandbox/reset` puts back, and the clock of the other side. */
export interface World extends State {
  now(): number;
  trainee(id: string): DemoTrainee;
  /** The trainee whom a request names, or 404. */
  named(id: string | undefined): DemoTrainee;
  log(attempt: Attempt): void;
  reset(): void;
}

const ATTEMPTS_KEPT = 10_000;

/** `people`: who is there, as their stories begin. */
export function createWorld(clock: () => number, people: readonly Trainee[] = TRAINEES): World {
  const world: World = {
    ...freshState(people),
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
    log(attempt) {
      world.attempts.push(attempt);
      if (world.attempts.length > ATTEMPTS_KEPT) world.attempts.shift();
    },
    reset: () => Object.assign(world, freshState(people)),
  };
  return world;
}

function freshState(people: readonly Trainee[]): State {
  const agency = createAgency();
  const trainees = new Map<string, DemoTrainee>();
  for (const story of people) {
    trainees.set(story.id, { story, lms: story.lms, phone: createPhone(agency, story) });
    if (story.locked) {
      Object.assign(openAccount(agency, story.lms.name, story.lms.phone), { locked: true, failures: 6 });
    }
  }
  return { settings: defaultSettings(), agency, trainees, faults: createFaults(), attempts: [] };
}
