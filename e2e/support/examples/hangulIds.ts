import type { Edits } from './server.js';

/** A course whose id is in no charset but Unicode, with an escape in it that is none. */
export const HANGUL_COURSE = String.raw`뷁과정😀\uac00\n`;

/** With this in its address a lesson is of that course. */
export const HANGUL = 'hangul=1';

const escaped = JSON.stringify(HANGUL_COURSE).replace(
  /[^ -~]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16)}`,
);

export const HANGUL_IN_PHP: Edits = {
  'motp/motp-config.php': (text) =>
    text.replace(
      "    return array(\n        'course'",
      (line) =>
        `    if (isset($_GET['hangul'])) { $lesson['course'] = json_decode('${escaped.replaceAll('\\', '\\\\')}'); }\n${line}`,
    ),
};
export const HANGUL_IN_NODE: Edits = {
  'motp/config.js': (text) =>
    text.replace(
      '  return (\n    lesson &&',
      (line) => `  if (lesson && request.query.hangul) lesson.course = ${escaped};\n${line}`,
    ),
};
export const HANGUL_IN_JAVA: Edits = {
  'motp/MotpConfig.java': (text) =>
    text.replace(
      'new Context(lesson.course, lesson.course +',
      () =>
        `new Context(request.getParameter("hangul") != null ? ${escaped} : lesson.course, lesson.course +`,
    ),
};
