import { setTimeout as pass } from 'node:timers/promises';
import type { Fault } from '../../src/sandbox/control/faults.js';
import type { Settings } from '../../src/sandbox/control/settings.js';
import { CODE_PERIOD_MS } from '../../src/core/clock.js';
import type { TraineeId } from '../../src/sandbox/trainees.js';
import { START } from './clock.js';

/** One request in the agency's own log. */
export interface Attempt {
  at: number;
  trainee: TraineeId | null;
  endpoint: 'otp_accredit' | 'user_reset';
  code: string | null;
  answer: string | null;
}

/** Drives the sandbox through its control interface over HTTP (src/sandbox/README.md). */
export class Agency {
  /** Whether the test caused a fault, so that the browser may report failed requests. */
  broken = false;

  constructor(readonly origin: string) {}

  /** Resets all people, the log and the faults, and stops the clock. */
  async startsAnew(): Promise<void> {
    await this.#post('/sandbox/reset', {});
    await this.isAt(START);
  }

  /** Stops the agency's clock at an epoch time; null lets it run. */
  async isAt(frozenNow: number | null): Promise<void> {
    await this.settings({ frozenNow });
  }

  /** Moves the phones to another minute's code, whatever time the page knows. */
  async isAMinuteLater(): Promise<void> {
    await this.isAt(START + CODE_PERIOD_MS);
  }

  async settings(settings: Partial<Settings>): Promise<void> {
    await this.#post('/sandbox/settings', settings);
  }

  /** What the trainee's phone shows now. */
  async codeOf(trainee: TraineeId): Promise<string> {
    const { code } = (await this.#get(`/sandbox/trainees/${trainee}/code`)) as { code: string | null };
    if (code === null) throw new Error(`${trainee}'s phone is not registered and shows no code`);
    return code;
  }

  /** A code that does not match; another one for each `n`. */
  async wrongCodeOf(trainee: TraineeId, n = 0): Promise<string> {
    const code = await this.codeOf(trainee).catch(() => '0');
    return String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0');
  }

  async changes(
    trainee: TraineeId,
    changes: {
      locked?: boolean;
      failures?: number;
      registered?: boolean | { name: string; phone: string };
      phoneClockOffsetMs?: number;
      device?: 'old' | 'new';
      lmsPhone?: string;
    },
  ): Promise<void> {
    await this.#post(`/sandbox/trainees/${trainee}`, changes);
  }

  async trainee(trainee: TraineeId): Promise<{ locked: boolean; failures: number; registered: boolean }> {
    const all = (await this.#get('/sandbox/trainees')) as {
      id: string;
      locked: boolean;
      failures: number;
      registered: boolean;
    }[];
    const found = all.find(({ id }) => id === trainee);
    if (found === undefined) throw new Error(`no trainee ${trainee}`);
    return found;
  }

  /** Adds a fault. A request meets the oldest one that fits. */
  async breaks(fault: Fault): Promise<void> {
    this.broken = true;
    await this.#post('/sandbox/faults', fault);
  }

  /** How many requests the oldest fault is still waiting for. */
  async timesLeft(): Promise<number | undefined> {
    const [fault] = (await this.#get('/sandbox/faults')) as Fault[];
    return fault?.times;
  }

  async isMended(): Promise<void> {
    await fetch(`${this.origin}/sandbox/faults`, { method: 'DELETE' });
  }

  /** The checks of codes that reached the agency, in order. */
  async attempts(): Promise<Attempt[]> {
    return (await this.#log()).filter(({ endpoint }) => endpoint === 'otp_accredit');
  }

  /** The same, after enough time for a second one to arrive. */
  async attemptsInTheEnd(): Promise<Attempt[]> {
    await pass(300);
    return this.attempts();
  }

  /** The lock resets that reached the agency, in order. */
  async resets(): Promise<Attempt[]> {
    return (await this.#log()).filter(({ endpoint }) => endpoint === 'user_reset');
  }

  async #log(): Promise<Attempt[]> {
    return (await this.#get('/sandbox/attempts')) as Attempt[];
  }

  async #get(path: string): Promise<unknown> {
    const response = await fetch(this.origin + path);
    return this.#answer(path, response);
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return this.#answer(path, response);
  }

  async #answer(path: string, response: Response): Promise<unknown> {
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}
