import { z } from 'zod';
import { findAccount, openAccount } from './agency.js';
import { faultSchema } from './faults.js';
import { type Answer, HttpError, type Incoming, json, readJson } from './http.js';
import { enrolPhone, resetRegistration, shownCode, shownDevice } from './phone.js';
import { settingsSchema } from './settings.js';
import { DEVICE_NAMES, isTraineeId, type Person, TRAINEE_IDS } from './trainees.js';
import type { DemoTrainee, World } from './world.js';

const phoneNumber = z.string().regex(/^\d{9,11}$/, 'digits only, 9 to 11 of them');
const MOST_CLOCK_OFFSET_MS = 24 * 3_600_000;

const changesSchema = z.strictObject({
  locked: z.boolean().optional(),
  failures: z.int().min(0).max(5).optional(),
  registered: z
    .union([z.boolean(), z.strictObject({ name: z.string().min(1).max(40), phone: phoneNumber })])
    .optional(),
  phoneClockOffsetMs: z.int().min(-MOST_CLOCK_OFFSET_MS).max(MOST_CLOCK_OFFSET_MS).optional(),
  device: z.enum(DEVICE_NAMES).optional(),
  lmsPhone: phoneNumber.optional(),
});
type Changes = z.infer<typeof changesSchema>;

/** `/sandbox/…`: the strings behind the scene, for tests and demos. Documented in README.md. */
export function controlHandlers(world: World) {
  return {
    trainees: () => json([...world.trainees.values()].map((trainee) => describe(world, trainee))),

    code: (request: Incoming): Answer => {
      return json(shownCode(theTrainee(world, request).phone, world.now()));
    },

    change: (request: Incoming): Answer => {
      const trainee = theTrainee(world, request);
      change(world, trainee, parse(changesSchema, request));
      return json(describe(world, trainee));
    },

    faults: () => json(world.faults.list()),

    addFault: (request: Incoming): Answer => {
      world.faults.add(parse(faultSchema, request));
      return json(world.faults.list(), 201);
    },

    clearFaults: (): Answer => {
      world.faults.clear();
      return json([]);
    },

    attempts: () => json(world.attempts),

    settings: () => json(world.settings),

    changeSettings: (request: Incoming): Answer => {
      Object.assign(world.settings, parse(settingsSchema, request));
      return json(world.settings);
    },

    reset: (): Answer => {
      world.reset();
      return json({ ok: true });
    },
  };
}

function describe(world: World, { story, lms, phone }: DemoTrainee) {
  const account = findAccount(world.agency, lms.name, lms.phone);
  const registration = shownDevice(phone).registration;
  return {
    id: story.id,
    title: story.title,
    story: story.story,
    memberId: story.memberId,
    lms,
    registered: registration !== null,
    registeredAs: registration && { name: registration.name, phone: registration.phone },
    locked: account?.locked ?? false,
    failures: account?.failures ?? 0,
    phoneClockOffsetMs: phone.clockOffsetMs,
    device: phone.shown,
    devices: phone.devices.map(({ name }) => name),
  };
}

/** Data first, then the phone, then the lock, so that the lock falls on the person who results. */
function change(world: World, trainee: DemoTrainee, changes: Changes): void {
  const { phone } = trainee;
  if (changes.device !== undefined && !phone.devices.some(({ name }) => name === changes.device)) {
    throw new HttpError(400, `device: this trainee has no ${changes.device} phone`);
  }
  if (changes.lmsPhone !== undefined) trainee.lms = { ...trainee.lms, phone: changes.lmsPhone };
  if (changes.device !== undefined) phone.shown = changes.device;
  if (changes.phoneClockOffsetMs !== undefined) phone.clockOffsetMs = changes.phoneClockOffsetMs;
  if (changes.registered === false) {
    for (const device of phone.devices) resetRegistration(device, world.agency);
  } else if (changes.registered !== undefined) {
    enrolPhone(phone, world.agency, changes.registered === true ? trainee.lms : changes.registered);
  }
  for (const person of peopleOf(trainee)) {
    const account = openAccount(world.agency, person.name, person.phone);
    if (changes.locked !== undefined) {
      account.locked = changes.locked;
      account.failures = changes.locked ? 6 : 0;
    }
    if (changes.failures !== undefined) account.failures = changes.failures;
  }
}

/** Under which names the agency may know this trainee: as the LMS has it, and as the phones are registered. */
function peopleOf({ lms, phone }: DemoTrainee): Person[] {
  return [lms, ...phone.devices.flatMap(({ registration }) => registration ?? [])];
}

function theTrainee(world: World, request: Incoming): DemoTrainee {
  const id = request.params['id'];
  if (!isTraineeId(id)) throw new HttpError(404, `no trainee "${id}": ${TRAINEE_IDS.join(', ')}`);
  return world.trainee(id);
}

function parse<Schema extends z.ZodType>(schema: Schema, request: Incoming): z.output<Schema> {
  const result = schema.safeParse(readJson(request));
  if (result.success) return result.data;
  throw new HttpError(
    400,
    result.error.issues
      .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
      .join('; '),
  );
}
