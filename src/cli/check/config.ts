import { z } from 'zod';
import en from 'zod/v4/locales/en.js';
import ko from 'zod/v4/locales/ko.js';
import { SITE_SECRET } from '../../sandbox/provider/signature.js';
import type { Lang } from '../command.js';

/** An address as it would stand in a page of the LMS: relative to the base address, its query kept byte for byte. */
const address = z.string().refine(isAddress, { params: { told: 'address' } });
/** As a browser sends them: what HTTP cannot carry is no cookie. */
const cookies = z
  .string()
  .min(3)
  .refine((text) => /^[\x20-\x7e]*$/.test(text), { params: { told: 'cookie' } });
const fields = z.record(z.string(), z.string());

const loginStep = z.union([
  z.strictObject({ get: address }),
  z.strictObject({
    post: address,
    form: fields,
    /** A page whose form’s hidden fields go along, such as a token of the framework’s. */
    formOf: address.optional(),
  }),
]);

const schema = z
  .strictObject({
    /** Stands in the report. */
    institution: z.string().optional(),
    /** Where our agency and identity provider listen; the LMS has to be set to them. */
    port: z.int().min(1).max(65_535).default(5173),
    host: z.string().min(1).default('127.0.0.1'),
    providerSecret: z.string().min(1).default(SITE_SECRET),
    /** The test person as the LMS holds them. */
    person: z.strictObject({
      name: z.string().min(1),
      phone: z.string().regex(/^[\d\s-]{9,20}$/),
      id: z.string().min(1),
      birth: z.string().optional(),
      ci: z.string().optional(),
    }),
    login: z.array(loginStep).min(1).optional(),
    cookie: cookies.optional(),
    /** A second session: of another member best, else the same steps once more. */
    otherLogin: z.array(loginStep).min(1).optional(),
    otherCookie: cookies.optional(),
    csrf: z
      .strictObject({
        /** A page with the token in a meta tag (`_csrf`, `csrf-token`) or in the hidden field that `field` names. */
        page: address.optional(),
        /** Or a cookie that holds it. */
        cookie: z.string().min(1).optional(),
        header: z.string().min(1).optional(),
        field: z.string().min(1).optional(),
      })
      .optional(),
    request: z.enum(['form', 'json']).default('form'),
    /** The LMS stands in a frame of another site, where the identity window has no session. */
    framed: z.boolean().default(false),
    /** What the page asks with. */
    purpose: z
      .string()
      .regex(/^\d\d$/)
      .default('01'),
    /** What the server has to send to the agency whatever the page says. */
    expect: fields.default({}),
    verify: address,
    /** The page with the widget. Default: the page of `csrf`. */
    page: address.optional(),
    /** `verify` with a course or lesson that is not the test person’s. */
    verifyOfOthers: address.optional(),
    time: address.optional(),
    start: address.optional(),
    status: address.optional(),
    clearLock: address.optional(),
    alternative: address.optional(),
  })
  .refine((config) => config.login !== undefined || config.cookie !== undefined, { path: ['login'] });

export type Config = z.infer<typeof schema>;
export type LoginStep = z.infer<typeof loginStep>;
export type ConfigInput = z.input<typeof schema>;

/** The addresses that a configuration may name. Only `verify` is required. */
export const ENDPOINTS = [
  'page',
  'verify',
  'verifyOfOthers',
  'time',
  'start',
  'status',
  'clearLock',
  'alternative',
] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

const WORDS = {
  ko: {
    json: 'JSON이 아닙니다',
    unknown: (keys: string, known: string) => `모르는 이름 ${keys}. 쓸 수 있는 이름: ${known}`,
    login: '로그인하는 방법이 없습니다. "login"이나 "cookie"를 넣으세요',
    missing: '꼭 있어야 합니다',
    address: '주소가 아닙니다',
    cookie: '쿠키에 없는 글자가 있습니다. 브라우저의 개발자 도구에서 그대로 복사하세요',
    step: '{ "get": "/주소" } 또는 { "post": "/주소", "form": { "id": "…" } }여야 합니다',
  },
  en: {
    json: 'is not JSON',
    unknown: (keys: string, known: string) => `unknown name ${keys}. Known names: ${known}`,
    login: 'there is no way to log in. Give "login" or "cookie"',
    missing: 'is required',
    address: 'is no address',
    cookie: 'has letters that no cookie has. Copy it from the browser’s developer tools',
    step: 'must be { "get": "/address" } or { "post": "/address", "form": { "id": "…" } }',
  },
} satisfies Record<Lang, unknown>;

/** The configuration in a file’s text, or what is wrong with it, one line each. */
export function readConfig(
  text: string,
  lang: Lang,
): { config: Config; problems?: never } | { config?: never; problems: string[] } {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problems: [`${WORDS[lang].json}: ${(error as Error).message}`] };
  }
  const locale = { ko, en }[lang]();
  const parsed = schema.safeParse(data, { error: locale.localeError });
  if (parsed.success) {
    const { data } = parsed;
    return { config: { ...data, page: data.page ?? data.csrf?.page } };
  }
  return { problems: parsed.error.issues.map((issue) => problem(issue, data, lang)) };
}

function problem(issue: z.core.$ZodIssue, data: unknown, lang: Lang): string {
  const words = WORDS[lang];
  const where = issue.path.join('.');
  const at = (what: string) => (where === '' ? what : `${where}: ${what}`);
  if (issue.code === 'unrecognized_keys') {
    return at(words.unknown(issue.keys.map((key) => `"${key}"`).join(', '), knownAt(issue.path).join(' ')));
  }
  if (issue.code === 'custom') return at(words[tellingOf(issue)]);
  if (issue.code === 'invalid_union') return at(words.step);
  if (issue.code === 'invalid_type' && valueAt(data, issue.path) === undefined) return at(words.missing);
  return at(issue.message);
}

/** What is said of a rule of ours. */
function tellingOf({ params }: z.core.$ZodIssueCustom): 'address' | 'cookie' | 'login' {
  const told: unknown = params?.['told'];
  return told === 'address' || told === 'cookie' ? told : 'login';
}

function isAddress(text: string): boolean {
  const base = 'http://localhost/';
  return text !== '' && URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

/** The names that an object of the configuration may have. */
function knownAt(path: readonly PropertyKey[]): string[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) at = at instanceof z.ZodObject ? unwrapped(at.shape[String(key)]) : undefined;
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrapped(type: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return type instanceof z.ZodOptional || type instanceof z.ZodDefault ? unwrapped(type.unwrap()) : type;
}
