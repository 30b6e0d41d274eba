import { fileURLToPath } from 'node:url';
import { startSandbox } from './server.js';
import type { World } from './world.js';

/** For tests: a sandbox with a clock to turn, and a browser's cookie jar for it. */

/** A full minute of agency time, so that codes are far from changing. */
export const START = Date.UTC(2026, 0, 5, 3, 0, 0);

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  /** The body's JSON, if it is JSON. */
  data: Record<string, unknown>;
  /** The same, when it is a list. */
  rows: Record<string, unknown>[];
}

export interface Client {
  get(path: string): Promise<Answered>;
  post(path: string, body: unknown, options?: { cookies?: boolean; form?: boolean }): Promise<Answered>;
  delete(path: string): Promise<Answered>;
}

export interface TestSandbox {
  origin: string;
  /** Agency time. */
  clock: { now: number };
  /** A browser with its own cookies, logged in as the trainee. */
  browser(trainee?: string): Promise<Client>;
  control: Client;
  /** What the trainee's phone shows. */
  code(trainee: string): Promise<string>;
  /** Sends a code to be checked, by a press of its own unless `attempt` names one. */
  verify(browser: Client, code: string, attempt?: string): Promise<Answered>;
  /** What reached the agency. */
  attempts(): Promise<Record<string, unknown>[]>;
  /** How a trainee is. */
  trainee(id: string): Promise<Record<string, unknown> | undefined>;
  world: World;
  close(): Promise<void>;
}

export async function startTestSandbox(): Promise<TestSandbox> {
  const clock = { now: START };
  const staticDirs = [fileURLToPath(new URL('./fixtures/', import.meta.url))];
  const sandbox = await startSandbox({ port: 0, staticDirs, now: () => clock.now });
  const control = client(sandbox.origin);
  let presses = 0;
  return {
    origin: sandbox.origin,
    clock,
    control,
    async browser(trainee) {
      const browser = client(sandbox.origin);
      if (trainee !== undefined) await browser.get(`/?trainee=${trainee}`);
      return browser;
    },
    code: async (trainee) => String((await control.get(`/sandbox/trainees/${trainee}/code`)).data['code']),
    verify: (browser, code, attempt = `press-${(presses += 1)}`) =>
      browser.post('/lms/motp/verify', { code, purpose: '01', attempt }),
    attempts: async () => (await control.get('/sandbox/attempts')).rows,
    trainee: async (id) => (await control.get('/sandbox/trainees')).rows.find((row) => row['id'] === id),
    world: sandbox.world,
    close: () => sandbox.close(),
  };
}

function client(origin: string): Client {
  let jar = '';
  const send = async (path: string, init: RequestInit, cookies: boolean): Promise<Answered> => {
    const headers = new Headers(init.headers);
    if (cookies && jar !== '') headers.set('cookie', jar);
    const response = await fetch(origin + path, { ...init, headers, redirect: 'manual' });
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) jar = cookie.split(';')[0] ?? '';
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, ...parse(text) };
  };
  return {
    get: (path) => send(path, {}, true),
    delete: (path) => send(path, { method: 'DELETE' }, true),
    post: (path, body, { cookies = true, form = false } = {}) => {
      const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return send(path, { method: 'POST', headers: { 'content-type': type }, body: text }, cookies);
    },
  };
}

function parse(text: string): Pick<Answered, 'data' | 'rows'> {
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: no data.
  }
  return { data: record(body), rows: Array.isArray(body) ? body.map(record) : [] };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
