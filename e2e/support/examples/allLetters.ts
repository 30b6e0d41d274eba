import type { Edits } from './server.js';

/** Every Hangul syllable. `ALL_LETTERS` is a name of them all, after a letter outside Unicode's first plane. */
export const SYLLABLES = Array.from({ length: 11_172 }, (_, at) => String.fromCodePoint(0xac00 + at)).join(
  '',
);
export const ALL_LETTERS = `𠮷${SYLLABLES}`;
export const MASKED = `&#x20bb7;${'*'.repeat(11_171)}&#xd7a3;`;

/** The member of that name in each sample LMS: decomposed, as a Mac types it, and padded, as in a CHAR column. */
export const WHO = 'trainee77';
const TYPED = `${ALL_LETTERS.normalize('NFD')}  `;
const utf8 = Buffer.from(TYPED).toString('latin1');
const javaText = (TYPED.match(/[^]{1,10000}/g) ?? []).map(
  (part) => `"${part.replace(/[^ ]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`,
);

export const IN_PHP: Edits = {
  'inc/common.php': (text) =>
    text.replace(
      /^ {8}'trainee01'/m,
      (line) => `'${WHO}' => array('name' => '${utf8}', 'phone' => '+82-10-0000-1077'),\n${line}`,
    ),
};
export const IN_NODE: Edits = {
  'lms.js': (text) =>
    text.replace(
      'new Map([',
      (line) => `${line}\n['${WHO}', { name: '${TYPED}', phone: '+82 010-0000-1077' }],`,
    ),
};
export const IN_JAVA: Edits = {
  'lms/SampleLms.java': (text) =>
    text.replace(
      '        if ("trainee05"',
      (line) =>
        `if ("${WHO}".equals(id)) { return new Member(id, String.join("", ${javaText.join(', ')}), "+82-10-0000-1077", null, null); }\n${line}`,
    ),
};

/** Changes trainee01's name to this PHP expression. */
export const withName = (name: string): Edits => ({
  'inc/common.php': (text) => text.replace(/json_decode\('"\\ud64d[^)]*\)/, () => name),
});

/** Letters that CP949 has and EUC-KR lacks. */
export const RARE_NAME = '뷁똠펲';
/** Gives trainee01 that name, in the sample LMS of any language. */
export const withRareName = (text: string) =>
  text.replace(/홍길동|(\\ud64d\\uae38\\ub3d9)/, (_, isEscaped) =>
    isEscaped ? Array.from(RARE_NAME, (one) => `\\u${one.charCodeAt(0).toString(16)}`).join('') : RARE_NAME,
  );
