import type { Button } from '../../src/view/parts/Button.js';
import type { Message } from '../../src/view/parts/Message.js';
import { markdownTable } from './markdown.js';
import type { Words } from './words.js';

type Language = keyof Words;

/** What each custom property colours, those of one purpose together; a test compares them with the style sheet's. */
const PROPERTIES: readonly { names: readonly string[]; what: Words }[] = [
  {
    names: ['brand'],
    what: { ko: '아래 세 색을 한꺼번에 정하는 색상', en: 'the hue of the next three, unless you set them' },
  },
  {
    names: ['primary', 'primary-strong', 'primary-stronger'],
    what: {
      ko: '주 버튼: 평소, 마우스를 올렸을 때, 누를 때. 링크와 초점 테두리는 `--motp-primary-strong`',
      en: 'the main button at rest, hovered and pressed; links and focus rings use `--motp-primary-strong`',
    },
  },
  { names: ['on-primary'], what: { ko: '주 버튼의 글자', en: 'the main button’s text' } },
  {
    names: ['text', 'text-quiet'],
    what: { ko: '글자, 덜 중요한 글자', en: 'text, and less important text' },
  },
  {
    names: ['surface', 'surface-quiet'],
    what: { ko: '바탕, 그 위의 상자', en: 'the background, and boxes on it' },
  },
  {
    names: ['border', 'line', 'place'],
    what: {
      ko: '입력란과 버튼의 테두리(기본값은 3:1 이상), 가는 구분선, 아직 입력하지 않은 자리의 표시',
      en: 'borders of controls (by default at least 3:1), thin lines, the marks of digits still to be typed',
    },
  },
  {
    names: ['danger', 'warning', 'success', 'information'],
    what: { ko: '알림의 표시', en: 'the icon of a message' },
  },
  {
    names: ['danger-surface', 'warning-surface', 'success-surface', 'information-surface'],
    what: { ko: '알림의 바탕', en: 'the background of a message' },
  },
  { names: ['radius'], what: { ko: '모서리. 기본 `8px`', en: 'corners; `8px` by default' } },
  {
    names: ['font'],
    what: {
      ko: '글꼴. 기본은 Pretendard(설치되어 있으면), 없으면 시스템의 한글 글꼴',
      en: 'by default Pretendard where it is installed, else the system’s Korean font',
    },
  },
  { names: ['font-size'], what: { ko: '글자 크기. 기본 `17px`', en: '`17px` by default' } },
];

export const PROPERTY_NAMES = PROPERTIES.flatMap(({ names }) => names.map((name) => `--motp-${name}`));

type Part =
  | 'root'
  | 'title'
  | 'label'
  | 'field'
  | 'input'
  | 'button'
  | `button-${Parameters<typeof Button>[0]['kind']}`
  | 'message'
  | `message-${Parameters<typeof Message>[0]['tone']}`;

/** What each `part` of the view is, for `::part(…)`; a test compares them with the view's. */
export const PARTS: Readonly<Record<Part, Words>> = {
  root: { ko: '카드 전체', en: 'the whole card' },
  title: { ko: '제목', en: 'the title' },
  label: { ko: '입력란의 이름', en: 'the field’s label' },
  field: { ko: '입력란과 그 둘레', en: 'the field with what surrounds it' },
  input: { ko: '입력란', en: 'the field' },
  button: { ko: '모든 버튼', en: 'every button' },
  'button-primary': { ko: '주 버튼', en: 'the main button' },
  'button-secondary': { ko: '테두리만 있는 버튼', en: 'buttons with a border' },
  'button-link': { ko: '글자만 있는 버튼', en: 'buttons that look like a link' },
  message: { ko: '모든 알림', en: 'every message' },
  'message-error': { ko: '오류', en: 'errors' },
  'message-warning': { ko: '주의', en: 'warnings' },
  'message-success': { ko: '성공', en: 'success' },
  'message-information': { ko: '안내', en: 'information' },
};

const HEADS = {
  properties: { ko: ['속성', '무엇'], en: ['property', 'what it sets'] },
  parts: { ko: ['`::part(…)`', '무엇'], en: ['`::part(…)`', 'what'] },
} as const;

/** The tables of what a page may restyle. */
export function looksTables(language: Language): Record<string, string> {
  return {
    properties: markdownTable(
      HEADS.properties[language],
      PROPERTIES.map(({ names, what }) => [
        names.map((name) => `\`--motp-${name}\``).join(', '),
        what[language],
      ]),
    ),
    parts: markdownTable(
      HEADS.parts[language],
      Object.entries(PARTS).map(([name, what]) => [`\`${name}\``, what[language]]),
    ),
  };
}
