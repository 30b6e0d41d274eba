import type { Edits } from './server.js';

/** Lesson 9 is lesson 5, whose table takes longer than a press may wait. */
export const SLOW = 'course=C101&lesson=9';

export const SLOW_IN_PHP: Edits = {
  'inc/common.php': (text) =>
    text.replace(
      '    $lessons =',
      (line) => `    if ($number === '9') { sleep(3); $number = '5'; }\n${line}`,
    ),
};
export const SLOW_IN_NODE: Edits = {
  'lms.js': (text) =>
    text.replace(
      '  const purpose =',
      (line) =>
        `  if (number === '9') { await new Promise((done) => setTimeout(done, 3_000)); number = '5'; }\n${line}`,
    ),
};
export const SLOW_IN_JAVA: Edits = {
  'lms/SampleLms.java': (text) =>
    text.replace(
      '        if (!"C101".equals(course)',
      (line) =>
        `        if ("9".equals(number)) { try { Thread.sleep(3000); } catch (InterruptedException stopped) { } number = "5"; }\n${line}`,
    ),
};
