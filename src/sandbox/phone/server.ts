import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { html, json, readFields } from '../http/answers.js';
import { onlyOwnPages } from '../http/guards.js';
import type { Env } from '../http/line.js';
import { DEVICE_NAMES } from '../trainees.js';
import type { World } from '../world.js';
import { phonePage } from './page.js';
import { registerPhone, resetRegistration, screenFor, shownDevice } from './phone.js';

/** What every answer of the phone's API holds, so that one answer draws the whole page. */
function state(world: World, id: string, password: string | null) {
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
export function phoneServer(world: World): Hono<Env> {
  const traineeSchema = z.string().refine((id) => world.trainees.has(id));
  /** What the screen shows to someone who typed this app password. */
  const screenSchema = z.object({ trainee: traineeSchema, password: z.string().max(64).optional() });
  /** "mOTP 등록 초기화". */
  const resetSchema = z.object({ trainee: traineeSchema });
  /** Registers; the agency's refusal (AP011) is passed on with its text. */
  const registerSchema = z.object({
    trainee: traineeSchema,
    name: z.string().trim().min(1).max(40),
    phone: z
      .string()
      .transform((text) => text.replace(/[\s-]/g, ''))
      .pipe(z.string().regex(/^01\d{8,9}$/)),
    password: z.string().regex(/^\d{4}$/),
  });

  return new Hono<Env>()
    .use('/phone/api/*', onlyOwnPages)

    .get('/phone', (c) => {
      const { story, phone } = world.named(c.req.query('trainee') ?? 'fine');
      const lang = c.req.query('lang') === 'en' ? 'en' : 'ko';
      const devices = DEVICE_NAMES.filter((name) => phone.devices.some((device) => device.name === name));
      return html(phonePage({ lang, trainee: story.id, person: story.person, devices }));
    })

    .post('/phone/api/screen', async (c) => {
      const { trainee, password } = await sent(screenSchema, c);
      return json(state(world, trainee, password ?? null));
    })

    .post('/phone/api/reset', async (c) => {
      const { trainee } = await sent(resetSchema, c);
      resetRegistration(shownDevice(world.trainee(trainee).phone), world.agency);
      return json(state(world, trainee, null));
    })

    .post('/phone/api/register', async (c) => {
      const { trainee, name, phone, password } = await sent(registerSchema, c);
      const device = world.trainee(trainee).phone;
      const answer = registerPhone(device, world.agency, { name, phone }, password);
      return json({ ...state(world, trainee, password), answer });
    });
}

/** The fields, or 400 with the name of the first that is wrong: the page points at it. */
async function sent<Schema extends z.ZodType>(schema: Schema, c: Context): Promise<z.output<Schema>> {
  const result = schema.safeParse(await readFields(c));
  if (result.success) return result.data;
  throw new HTTPException(400, { message: String(result.error.issues[0]?.path[0] ?? 'body') });
}
