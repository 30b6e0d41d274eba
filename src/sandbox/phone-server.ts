import { z } from 'zod';
import { type Answer, html, HttpError, type Incoming, json, readFields } from './http.js';
import { phonePage } from './pages/phone.js';
import { registerPhone, resetRegistration, screenFor, shownDevice } from './phone.js';
import { DEVICE_NAMES, isTraineeId, TRAINEE_IDS, type TraineeId } from './trainees.js';
import type { World } from './world.js';

/** What every answer of the phone's API holds, so that one answer draws the whole page. */
function state(world: World, id: TraineeId, password: string | null) {
  const { phone } = world.trainee(id);
  const now = world.now();
  return {
    ...screenFor(phone, password, now),
    phoneNow: now + phone.clockOffsetMs,
    clockOffsetMs: phone.clockOffsetMs,
    running: world.settings.frozenNow === null,
    device: phone.shown,
    demoPassword: shownDevice(phone).password,
  };
}

/** `/phone` and what it asks: the mOTP app on the trainee's telephone. */
export function phoneHandlers(world: World) {
  return {
    page: (request: Incoming): Answer => {
      const id = request.query.get('trainee') ?? 'fine';
      if (!isTraineeId(id)) throw new HttpError(404, `no trainee "${id}": ${TRAINEE_IDS.join(', ')}`);
      const lang = request.query.get('lang') === 'en' ? 'en' : 'ko';
      const { story, phone } = world.trainee(id);
      const devices = DEVICE_NAMES.filter((name) => phone.devices.some((device) => device.name === name));
      return html(phonePage({ lang, trainee: id, person: story.person, devices }));
    },

    /** What the screen shows to someone who typed this app password. */
    screen: (request: Incoming): Answer => {
      const { trainee, password } = parse(screenSchema, request);
      return json(state(world, trainee, password ?? null));
    },

    /** "mOTP 등록 초기화". */
    reset: (request: Incoming): Answer => {
      const { trainee } = parse(resetSchema, request);
      resetRegistration(shownDevice(world.trainee(trainee).phone), world.agency);
      return json(state(world, trainee, null));
    },

    /** Registers; the agency's refusal (AP011) is passed on with its text. */
    register: (request: Incoming): Answer => {
      const { trainee, name, phone, password } = parse(registerSchema, request);
      const device = world.trainee(trainee).phone;
      const answer = registerPhone(device, world.agency, { name, phone }, password);
      return json({ ...state(world, trainee, password), answer });
    },
  };
}

const traineeSchema = z.enum(TRAINEE_IDS);
const screenSchema = z.object({ trainee: traineeSchema, password: z.string().max(64).optional() });
const resetSchema = z.object({ trainee: traineeSchema });
const registerSchema = z.object({
  trainee: traineeSchema,
  name: z.string().trim().min(1).max(40),
  phone: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^01\d{8,9}$/)),
  password: z.string().regex(/^\d{4}$/),
});

function parse<Schema extends z.ZodType>(schema: Schema, request: Incoming): z.output<Schema> {
  const result = schema.safeParse(readFields(request));
  if (result.success) return result.data;
  throw new HttpError(400, String(result.error.issues[0]?.path[0] ?? 'body'));
}
