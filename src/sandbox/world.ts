import { type AgencyStore, createAgency, openAccount } from './agency.js';
import { createFaults, type Faults } from './faults.js';
import { createPhone, type Phone } from './phone.js';
import { defaultSettings, type Settings } from './settings.js';
import { type Person, type Trainee, type TraineeId, TRAINEES } from './trainees.js';

/** One request that reached the agency, in its own log. */
export interface Attempt {
  at: number;
  trainee: TraineeId | null;
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
  trainees: Map<TraineeId, DemoTrainee>;
  faults: Faults;
  attempts: Attempt[];
}

/** Everything that `POST /sandbox/reset` puts back, and the clock of the other side. */
export interface World extends State {
  now(): number;
  trainee(id: TraineeId): DemoTrainee;
  log(attempt: Attempt): void;
  reset(): void;
}

const ATTEMPTS_KEPT = 10_000;

export function createWorld(clock: () => number): World {
  const world: World = {
    ...freshState(),
    now: () => world.settings.frozenNow ?? clock() + world.settings.clockOffsetMs,
    trainee(id) {
      const trainee = world.trainees.get(id);
      if (!trainee) throw new Error(`no trainee ${id}`);
      return trainee;
    },
    log(attempt) {
      world.attempts.push(attempt);
      if (world.attempts.length > ATTEMPTS_KEPT) world.attempts.shift();
    },
    reset: () => Object.assign(world, freshState()),
  };
  return world;
}

function freshState(): State {
  const agency = createAgency();
  const trainees = new Map<TraineeId, DemoTrainee>();
  for (const story of TRAINEES) {
    trainees.set(story.id, { story, lms: story.lms, phone: createPhone(agency, story) });
    if (story.locked) {
      Object.assign(openAccount(agency, story.lms.name, story.lms.phone), { locked: true, failures: 6 });
    }
  }
  return { settings: defaultSettings(), agency, trainees, faults: createFaults(), attempts: [] };
}
