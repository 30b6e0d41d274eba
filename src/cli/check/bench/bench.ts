// oxlint-disable max-lines -- what a check works with is one object
import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { isAgencyAnswer, readClearAnswer, readVerifyAnswer } from '../../../core/agency.js';
import type { Endpoint } from '../config.js';
import type { AgencyCall, AgencyRequest, Behaviour } from './agency.js';
import { carryOver, type NotThere } from './carryOver.js';
import { type Answer, jsonOf, locationOf, type NoAnswer } from './http.js';
import type { Identified, Transaction } from './provider.js';
import { type Fields, send, type Sending } from './send.js';
import type { Session } from './session.js';
import type { Trace } from './trace.js';
import type { World } from './world.js';

export interface Pressing extends Sending {
  code?: string;
  attempt?: string;
  purpose?: string;
  /** Fields beside the widget’s, or in place of them. */
  extra?: Fields;
  /** Fields that do not go along. */
  without?: readonly string[];
}

/** A browser that goes to a page, for somebody to look at. */
const NAVIGATION = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'sec-fetch-mode': 'navigate' };

export interface Press {
  code: string;
  attempt: string;
  answer: Answer | NoAnswer;
}

/** An identity verification as far as the browser knows it. */
export interface Errand {
  state: string;
  page: Answer | NoAnswer;
  /** At the provider, or why it did not get there. */
  transaction: Transaction | NotThere;
}

/** What one check works with: the browser, the agency and the identity provider, and the notes of it. */
export class Bench {
  readonly world: World;
  readonly trace: Trace;
  #noted: number;

  constructor(world: World, trace: Trace) {
    this.world = world;
    this.trace = trace;
    this.#noted = world.agency.requests.length;
    this.#since = this.#noted;
    const { name, phone, id } = world.config.person;
    trace.know(name, phone, phone.replace(/\D/g, ''), id);
  }
  readonly #since: number;
  #until = Infinity;
  readonly #codes = new Set<string>();
  readonly #open = new Set<Promise<unknown>>();

  /** Six digits that no check has used; the first of them is no 0 unless asked for. */
  newCode(first = String(randomInt(1, 10))): string {
    const { usedCodes } = this.world;
    for (;;) {
      const code = first + String(randomInt(1e6)).padStart(6, '0').slice(first.length);
      if (usedCodes.has(code)) continue;
      usedCodes.add(code);
      this.#codes.add(code);
      this.trace.know(code);
      return code;
    }
  }

  /** A random value as the widget makes them. */
  newToken(letter = ''): string {
    const token = letter + randomBytes(16).toString('hex');
    this.trace.know(token);
    return token;
  }

  /** What is sent and not awaited may be refused all the same. */
  #track<T>(sending: Promise<T>): Promise<T> {
    this.#open.add(sending);
    const end = () => this.#open.delete(sending);
    sending.then(end, end);
    return sending;
  }

  /** One press of the widget's button. */
  press(options: Pressing = {}): Promise<Press> {
    return this.#track(this.#press(options));
  }

  async #press(options: Pressing): Promise<Press> {
    const { code = this.newCode(), attempt = this.newToken(), extra = {}, without = [] } = options;
    const { purpose = this.world.config.purpose } = options;
    const fields: Record<string, string> = { code, purpose, attempt, ...extra };
    for (const name of without) delete fields[name];
    return { code, attempt, answer: await this.post('verify', fields, options) };
  }

  /** A press that the agency judges as told. */
  async pressed(behaviour: Behaviour, options: Pressing = {}): Promise<Press> {
    const code = options.code ?? this.newCode();
    this.world.agency.when({ code }, behaviour);
    return this.press({ ...options, code });
  }

  get(endpoint: Endpoint, query: Fields, options: Sending = {}): Promise<Answer | NoAnswer> {
    return send(this, this.#address(this.world.config[endpoint], query), 'GET', {}, options);
  }

  /** As a browser goes to a page. */
  visit(endpoint: Endpoint): Promise<Answer | NoAnswer> {
    return this.get(endpoint, {}, { headers: NAVIGATION });
  }

  post(endpoint: Endpoint, fields: Fields, options: Sending = {}): Promise<Answer | NoAnswer> {
    const { query = {}, method = 'POST' } = options;
    if (method === 'GET') return this.get(endpoint, { ...query, ...fields }, options);
    const { config } = this.world;
    const url = this.#address(options.address ?? config[options.endpoint ?? endpoint], query);
    return this.#track(send(this, url, 'POST', fields, options));
  }

  /** What the agency was asked since this check began, and after it what bears a code of its own; `code`: of that press alone. */
  asked(call: AgencyCall, code?: string): AgencyRequest[] {
    const { requests } = this.world.agency;
    const isOwn = (at: number) => at < this.#until || this.#codes.has(codeOf(requests[at]));
    for (; this.#noted < requests.length; this.#noted += 1) {
      if (isOwn(this.#noted)) this.trace.agency(requests[this.#noted] as AgencyRequest);
    }
    return requests.filter(
      (one, at) =>
        at >= this.#since && isOwn(at) && one.call === call && (code === undefined || codeOf(one) === code),
    );
  }

  /** What comes from now on is another check's, unless it bears a code of this one's. */
  async ends(): Promise<void> {
    // Each answer that is open still will change the token.
    if (this.world.session.csrf?.changes) await Promise.allSettled(this.#open);
    this.#until = this.world.agency.requests.length;
  }

  /** Waits as long as something might still be sent to the agency, or a part of that. */
  async settle(part = 1): Promise<void> {
    await pass(this.world.timing.settle * part);
  }

  /** Waits until something is true, and no longer than `ms`. */
  async until(happened: () => boolean, ms = this.world.timing.patience): Promise<boolean> {
    const end = performance.now() + ms;
    while (!happened()) {
      if (performance.now() > end) return false;
      await pass(10);
    }
    return true;
  }

  /** The verdict that the widget reads in an answer. */
  read(answer: Answer | NoAnswer): string {
    if (typeof answer === 'string') return 'no-answer';
    // 419: a framework's token has run out, with the session.
    if ([401, 419].includes(answer.status) && !isAgencyAnswer(answer.text)) return 'signed-out';
    const outcome = readVerifyAnswer(answer.text);
    return outcome.outcome === 'unavailable' ? outcome.reason : outcome.outcome;
  }

  /** The token with which the server lets the trainee go on, as the widget reads it. */
  tokenIn(answer: Answer | NoAnswer): string | undefined {
    if (typeof answer === 'string') return undefined;
    const outcome = readVerifyAnswer(answer.text);
    return outcome.outcome === 'verified' ? outcome.token : undefined;
  }

  /** The end of a lock as the widget reads it. */
  readClear(answer: Answer | NoAnswer): string {
    return typeof answer === 'string' ? 'no-answer' : readClearAnswer(answer.text).outcome;
  }

  /** Opens the start page, and takes what it has for the provider there. */
  async begin(
    purpose: 'unlock' | 'alternative' = 'unlock',
    options: Sending & { state?: string; mode?: string; returnTo?: string; extra?: Fields } = {},
  ): Promise<Errand> {
    const state = options.state ?? this.newToken(purpose === 'unlock' ? 'a' : 'c');
    const { mode = 'popup', returnTo, extra } = options;
    const page = await this.get(
      'start',
      {
        state,
        purpose,
        locale: 'ko',
        mode,
        ...(returnTo !== undefined && { return_to: returnTo }),
        ...extra,
      },
      { ...options, headers: { ...NAVIGATION, ...options.headers } },
    );
    return { state, page, transaction: carryOver(page, this.world) };
  }

  /** The provider sends the browser back: from another site, by POST, without cookies. */
  async comeBack(
    transaction: Transaction,
    ticket: string,
    {
      method = 'POST',
      extra = {},
      headers = {},
    }: { method?: 'GET' | 'POST'; extra?: Fields; headers?: Fields } = {},
  ): Promise<Answer | NoAnswer> {
    this.trace.know(ticket, transaction.requestNo);
    const url = this.world.resolve(transaction.returnUrl);
    if (method === 'GET') url.searchParams.set('ticket', ticket);
    return send(
      this,
      url,
      method,
      method === 'POST' ? { request_no: transaction.requestNo, ticket, ...extra } : {},
      {
        session: null,
        csrf: false,
        headers: {
          ...NAVIGATION,
          origin: this.#providerOrigin(),
          'sec-fetch-site': 'cross-site',
          ...headers,
        },
      },
    );
  }

  /** Follows the way back to the page that ends it, with the session's cookies again. */
  async follow(
    answer: Answer | NoAnswer,
    transaction: Transaction,
    session?: Session | null,
  ): Promise<Answer | NoAnswer> {
    const next = typeof answer === 'string' ? null : locationOf(answer, new URL(transaction.returnUrl));
    if (!next) return answer;
    return send(
      this,
      this.world.resolve(next.href),
      'GET',
      {},
      { ...(session !== undefined && { session }), headers: NAVIGATION },
    );
  }

  /** How the verification stands, as the page asks. */
  async status(
    state: string,
    options: Sending = {},
  ): Promise<{ status: string; reason: string; reference: string }> {
    const answer = await this.get('status', { state }, options);
    const data = typeof answer === 'string' ? null : jsonOf(answer);
    const text = (key: string) => {
      const value = data?.[key];
      return typeof value === 'string' ? value : '';
    };
    return {
      status: text('status') || (typeof answer === 'string' ? answer : `HTTP ${answer.status}`),
      reason: text('reason'),
      reference: text('reference'),
    };
  }

  /** The test person as a provider would name them. */
  person(): Identified {
    const { name, phone, birth, ci } = this.world.config.person;
    return {
      name,
      phone: phone.replace(/\D/g, ''),
      ...(birth !== undefined && { birth }),
      ...(ci !== undefined && { ci }),
    };
  }

  #providerOrigin(): string {
    return `http://localhost:${this.world.config.port}`;
  }

  /** An address with fields in its query, what stands in it already kept byte for byte. */
  #address(address = '', query: Fields = {}): URL {
    const url = this.world.resolve(address);
    const added = Object.entries(query).map(
      ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
    );
    url.search = [url.search.slice(1), ...added].filter((part) => part !== '').join('&');
    return url;
  }
}

function codeOf(request: AgencyRequest | undefined): string {
  return request?.fields.get('OTPNO')?.toString() ?? '';
}
