import { existsSync } from 'node:fs';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { kst } from '../../core/report.js';
import { type Call, defineCommand, type Lang, UsageError } from '../command.js';
import { documentName } from '../documents.js';
import { GROUPS } from './check.js';
import { CHECKS } from './checks/index.js';
import { type Config, readConfig } from './config.js';
import { examine } from './examine.js';
import { htmlReport } from './reports/html.js';
import { jsonReport } from './reports/json.js';
import { junitReport } from './reports/junit.js';
import { type Report, reported, type ReportedFinding, tally } from './reports/report.js';
import { textOf } from '../textOf.js';
import { Stopped } from './stopped.js';
import { progressLine, textReport } from './reports/text.js';

const WORDS = {
  ko: {
    base: 'LMS의 주소가 있어야 합니다. 예: motp-widget check http://localhost/lms',
    address: (text: string) => `http나 https 주소가 아닙니다: ${text}`,
    config: (file: string) =>
      `설정 파일을 읽을 수 없습니다: ${file}. 예는 ${documentName('check', 'ko')}에 있습니다`,
    only: (name: string) => `그런 검사가 없습니다: ${name}. 이름은 --list로 볼 수 있습니다`,
    stopped: '멈췄습니다',
    written: (file: string) => `보고서: ${file}`,
    unwritable: (file: string, code: string) =>
      `보고서를 쓸 수 없습니다: ${file} (${code}). 폴더가 있는지, 다른 프로그램이 열고 있지 않은지 보세요`,
    twice: (file: string) => `두 보고서의 파일이 같습니다: ${file}`,
    waiting: '10분을 기다립니다. 다른 검사는 그동안 합니다.',
  },
  en: {
    base: 'The LMS’s address is missing, as in: motp-widget check http://localhost/lms',
    address: (text: string) => `Not an http or https address: ${text}`,
    config: (file: string) =>
      `Cannot read the configuration: ${file}. ${documentName('check', 'en')} has an example`,
    only: (name: string) => `There is no such check: ${name}. --list has the names`,
    stopped: 'Stopped',
    written: (file: string) => `Report: ${file}`,
    unwritable: (file: string, code: string) =>
      `Cannot write the report: ${file} (${code}). See whether its folder is there and no other program has it open`,
    twice: (file: string) => `Two reports have the same file: ${file}`,
    waiting: 'Waits ten minutes; the other checks are done meanwhile.',
  },
} satisfies Record<Lang, unknown>;

const REPORTS = { html: htmlReport, json: jsonReport, junit: junitReport } as const;

const options = {
  config: {
    type: 'string',
    short: 'c',
    default: 'motp-check.json',
    value: 'motp-check.json',
    help: { ko: '설정 파일', en: 'the configuration' },
  },
  only: {
    type: 'string',
    value: 'identity,token',
    help: { ko: '이 묶음이나 검사만', en: 'these groups or checks only' },
  },
  list: { type: 'boolean', help: { ko: '검사의 목록', en: 'the list of checks' } },
  'ten-minutes': {
    type: 'boolean',
    help: {
      ko: '10분 제한까지 확인 (10분이 걸립니다)',
      en: 'also check the limit of ten minutes (takes them)',
    },
  },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: 'lms.test',
    help: { ko: '이 컴퓨터가 아닌 시험용 서버를 허락', en: 'allow a test server that is not this machine' },
  },
  html: { type: 'string', value: 'file', help: { ko: '보관할 보고서(HTML)', en: 'a report to file (HTML)' } },
  json: {
    type: 'string',
    value: 'file',
    help: { ko: '프로그램이 읽을 결과', en: 'the result for programs' },
  },
  junit: {
    type: 'string',
    value: 'file',
    help: { ko: '빌드 서버가 읽을 결과', en: 'the result for build servers' },
  },
} as const;

export const checkCommand = defineCommand({
  usage: '<http://localhost/lms>',
  summary: {
    ko: 'LMS 서버가 mOTP 인증의 의무를 지키는지 확인합니다',
    en: 'checks that an LMS server keeps the duties of mOTP verification',
  },
  details: {
    ko: `LMS의 mOTP 서버와 본인인증 기관을 이 명령의 것(127.0.0.1:5173)으로 설정한 뒤 실행하세요. 시험용 서버에서만 쓰세요.\n설정 파일과 검사의 뜻: ${documentName('check', 'ko')}`,
    en: `Set the LMS’s agency and identity provider to this command’s (127.0.0.1:5173) first. For test servers only.\nConfiguration and checks: ${documentName('check', 'en')}`,
  },
  exits: {
    0: { ko: '실패 없음', en: 'nothing failed' },
    1: { ko: '실패가 있음', en: 'something failed' },
    2: { ko: '검사하지 못함', en: 'could not run' },
  },
  options,
  async run(call) {
    const { values, lang, print, warn } = call;
    if (values.list) {
      for (const { id, group, title } of CHECKS) print(`${group.padEnd(12)} ${id.padEnd(22)} ${title[lang]}`);
      return 0;
    }
    const base = baseOf(call);
    const only = onlyOf(values.only, lang);
    const config = await configOf(values.config, lang);
    await mustBeWritable(values, lang);
    print(`motp-widget check ${shown(base)}`);
    if (values['ten-minutes']) print(WORDS[lang].waiting);
    const findings: ReportedFinding[] = [];
    let strangers = 0;
    const onFinding = (finding: Parameters<typeof reported>[0]) => {
      const one = reported(finding, lang);
      print(progressLine(one, findings.at(-1)));
      findings.push(one);
    };
    try {
      await examine({
        base,
        config,
        only,
        allowedHosts: values['allow-host'] ?? [],
        long: values['ten-minutes'] ?? false,
        interrupted: call.interrupted,
        onFinding,
        onStrangers: (count) => (strangers = count),
      });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      warn(`\n${WORDS[lang].stopped}: ${error.why[lang]}`);
      return 2;
    }
    const report: Report = {
      lang,
      base: shown(base),
      institution: config.institution,
      version: __VERSION__,
      at: kst(Date.now()),
      findings,
      strangers,
    };
    print(`\n${textReport(report)}`);
    const written = await writeReports(report, values, call);
    if (!written) return 2;
    return tally(findings).failed > 0 ? 1 : 0;
  },
});

function baseOf({ positionals, lang }: Pick<Call, 'positionals' | 'lang'>): URL {
  const [text, ...more] = positionals;
  if (text === undefined || more.length > 0) throw new UsageError(WORDS[lang].base);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(WORDS[lang].address(text));
  return url;
}

/** What may stand in a terminal and a report: no password for the test server. */
function shown(base: URL): string {
  const url = new URL(base);
  url.username = '';
  url.password = '';
  return url.href;
}

function onlyOf(text: string | undefined, lang: Lang): string[] {
  const names = (text ?? '').split(',').filter((name) => name !== '');
  const known = new Set<string>([...GROUPS, ...CHECKS.map(({ id }) => id)]);
  for (const name of names) if (!known.has(name)) throw new UsageError(WORDS[lang].only(name));
  return names;
}

async function configOf(file: string, lang: Lang): Promise<Config> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(WORDS[lang].config(file));
  });
  const { config, problems } = readConfig(textOf(bytes), lang);
  if (!config) throw new UsageError(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  return config;
}

type Files = { [name in keyof typeof REPORTS]?: string | undefined };

/** Told before minutes of checking, and not after them. */
async function mustBeWritable({ html, json, junit }: Files, lang: Lang): Promise<void> {
  const files = [html, json, junit].filter((file) => file !== undefined);
  for (const [at, file] of files.entries()) {
    if (files.indexOf(file) < at) throw new UsageError(WORDS[lang].twice(file));
    const isNew = !existsSync(file);
    try {
      await (await open(file, 'a')).close();
      if (isNew) await rm(file);
    } catch (error) {
      throw new UsageError(WORDS[lang].unwritable(file, codeOf(error)));
    }
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}

/** Whether all reports that were asked for could be written. */
async function writeReports(
  report: Report,
  files: Files,
  { lang, print, warn }: Pick<Call, 'lang' | 'print' | 'warn'>,
): Promise<boolean> {
  let written = true;
  for (const [name, write] of Object.entries(REPORTS)) {
    const file = files[name as keyof typeof REPORTS];
    if (file === undefined) continue;
    try {
      await writeFile(file, write(report));
      print(`  ${WORDS[lang].written(file)}`);
    } catch (error) {
      warn(WORDS[lang].unwritable(file, codeOf(error)));
      written = false;
    }
  }
  return written;
}
