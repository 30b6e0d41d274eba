import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { edited, type Edits } from './server.js';

/** Debian's, listed in scripts/wants.mjs: Tomcat 9 still has `javax.servlet`, and Spring 4.3 is as old as egovframe's. */
const JARS = '/usr/share/java';
const TOMCAT = [
  ...'catalina coyote servlet-api api annotations-api util util-scan juli jni jaspic-api jsp-api el-api jasper jasper-el'
    .split(' ')
    .map((name) => `tomcat9-${name}`),
  'eclipse-jdt-core',
  'h2',
];
const SPRING = [
  ...'web web.servlet context beans core aop expression'.split(' ').map((name) => `spring3-${name}`),
  'commons-logging',
];
export const pathOf = (name: string) => join(JARS, `${name}.jar`);

export const JAR_PATH = [...TOMCAT, ...SPRING].map(pathOf).filter(existsSync);

const KEPT = '.build/java';

/**
 * The folders with the classes of examples/java, of Spring's controller and of the launcher, with changes to files of
 * examples/java/src, by their path. Compiles the same sources once, because compiling takes as long as a whole test.
 */
export function compiledJava(from: string, edit: Edits): string[] {
  const sources = join(from, 'examples/java/src');
  const all = [
    ...filesIn(join(sources, 'motp')),
    ...filesIn(join(sources, 'lms')),
    ...filesIn(join(from, 'examples/java/spring/motp/spring')),
    ...filesIn('e2e/support/examples/java'),
  ];
  const base = kept(all.map((file) => readFileSync(file, 'utf8')).join('\0'), (classes) => {
    javac(all, classes, JAR_PATH);
    cpSync(join(sources, 'motp/texts.json'), join(classes, 'motp/texts.json'));
  });
  const changed = Object.entries(edit).map(
    ([path, change]) => [path, edited(readFileSync(join(sources, path), 'utf8'), change, path)] as const,
  );
  if (changed.length === 0) return [base];
  const overlay = kept(base + JSON.stringify(changed), (classes) => {
    const files = changed.map(([path, text]) => {
      const file = join(classes, basename(path));
      writeFileSync(file, text);
      return file;
    });
    javac(files, classes, [base, ...JAR_PATH]);
  });
  return [overlay, base];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.java'))
    .map((name) => join(folder, name));
}

/** A folder for what `make` builds from this text: built at most once, and never visible half built. */
function kept(text: string, make: (folder: string) => void): string {
  const folder = join(KEPT, createHash('sha256').update(text).digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(KEPT, { recursive: true });
  const own = mkdtempSync(join(KEPT, 'new-'));
  make(own);
  try {
    renameSync(own, folder);
  } catch (error) {
    // Another worker was faster.
    rmSync(own, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function javac(files: readonly string[], classes: string, path: readonly string[]) {
  execFileSync('javac', [
    '-J-XX:TieredStopAtLevel=1',
    '-proc:none',
    '--release',
    '8',
    '-Xlint:all,-options,-path,-serial',
    '-Werror',
    '-cp',
    path.join(':'),
    '-d',
    classes,
    ...files,
  ]);
}
