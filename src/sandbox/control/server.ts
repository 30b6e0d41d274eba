import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { findAccount, openAccount } from '../agency/rules.js';
import { fitting, json, readJson } from '../http/answers.js';
import { noSniffing, onlyJson, onlyOwnPages } from '../http/guards.js';
import type { Env } from '../http/line.js';
import { enrolPhone, resetRegistration, shownCode, shownDevice } from '../phone/phone.js';
import { DEVICE_NAMES, type Person } from '../trainees.js';
import type { DemoTrainee, World } from '../world.js';
import { faultSchema } from './faults.js';
import { settingsSchema } from './settings.js';

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
export function controlServer(world: World): Hono<Env> {
  const theTrainee = (c: Context<Env>) => world.named(c.req.param('id'));
  return new Hono<Env>()
    .use('/sandbox/*', onlyOwnPages, onlyJson, noSniffing)

    .get('/sandbox/trainees', () => json([...world.trainees.values()].map((one) => describe(world, one))))
    .get('/sandbox/trainees/:id/code', (c) => json(shownCode(theTrainee(c).phone, world.now())))
    .post('/sandbox/trainees/:id', async (c) => {
      const trainee = theTrainee(c);
      change(world, trainee, fitting(changesSchema, await readJson(c)));
      return json(describe(world, trainee));
    })

    .get('/sandbox/faults', () => json(world.faults.list()))
    .post('/sandbox/faults', async (c) => {
      const fault = fitting(faultSchema, await readJson(c));
      if (fault.trainee !== undefined) world.named(fault.trainee);
      const room = world.faults.add(fault);
      if (!room) throw new HTTPException(409, { message: 'there are 1000 faults: DELETE /sandbox/faults' });
      return json(world.faults.list(), 201);
    })
    .delete('/sandbox/faults', () => {
      world.faults.clear();
      return json([]);
    })

    .get('/sandbox/attempts', () => json(world.attempts))

    .get('/sandbox/settings', () => json(world.settings))
    .post('/sandbox/settings', async (c) => {
      Object.assign(world.settings, fitting(settingsSchema, await readJson(c)));
      return json(world.settings);
    })

    .post('/sandbox/reset', () => {
      world.reset();
      return json({ ok: true });
    });
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
    throw new HTTPException(400, { message: `device: this trainee has no ${changes.device} phone` });
  }
  if (changes.lmsPhone !== undefined) trainee.lms = { ...trainee.lms, phone: changes.lmsPhone };
  if (changes.device !== undefined) phone.shown = changes.device;
  if (changes.phoneClockOffsetMs !== undefined) phone.clockOffsetMs = changes.phoneClockOffsetMs;
  if (changes.registered === false) {
    for (const device of phone.devices) resetRegistration(device, world.agency);
  } else if (changes.registered !== undefined) {
    enrolPhone(phone, world.agency, changes.registered === true ? trainee.lms : changes.registered);
  }
  if (changes.locked === undefined && changes.failures === undefined) return;
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
