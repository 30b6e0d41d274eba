import type { MotpWidgetApi } from '../../src/embed/api.js';
import type { WidgetHandle } from '../../src/embed/handle.js';
import { markdownTable } from './markdown.js';
import type { Words } from './words.js';

type Language = keyof Words;

/** How each name of the global is written, and what it does. The type asks for every one. */
const CALLS: Record<keyof MotpWidgetApi, { written: string; what: Words }> = {
  render: {
    written: 'render(element, settings)',
    what: {
      ko: '위젯을 그리거나, 이미 있으면 설정을 바꿉니다. 핸들을 돌려줍니다.',
      en: 'draws a widget, or updates the one that is there; returns a handle',
    },
  },
  attach: {
    written: 'attach(root?)',
    what: {
      ko: '나중에 들어온 `[data-motp-widget]` 가운데 아직 없는 곳에 그립니다(`<motp-widget>`은 저절로 그려집니다).',
      en: 'draws a widget in every `[data-motp-widget]` without one, for content that came later (`<motp-widget>` draws itself)',
    },
  },
  getAll: { written: 'getAll()', what: { ko: '모든 핸들', en: 'all handles' } },
  version: { written: 'version', what: { ko: '버전', en: 'the version' } },
  queue: {
    written: 'queue.push(function (MotpWidget) { … })',
    what: {
      ko: '파일을 읽었으면 바로, 아니면 읽는 대로 함수를 부릅니다.',
      en: 'calls the function at once, or as soon as the script has loaded',
    },
  },
  identityByPortOne: {
    written: 'identityByPortOne({ … })',
    what: { ko: '포트원으로 하는 `identity`', en: 'an `identity` for `render` by PortOne' },
  },
};

/** The same of a handle. `settings` is for the widget itself. */
const HANDLE: Record<Exclude<keyof WidgetHandle, 'settings'>, { written: string; what: Words }> = {
  element: { written: 'element', what: { ko: '위젯이 있는 자리', en: 'the container' } },
  getState: { written: 'getState()', what: { ko: '지금의 상태', en: 'the present state' } },
  reset: {
    written: 'reset()',
    what: {
      ko: '빈 입력란으로 돌아갑니다. 기관이 센 횟수와 보낸 번호는 그대로 기억합니다.',
      en: 'goes back to an empty field; what the agency counted and which codes were sent stay known',
    },
  },
  update: {
    written: 'update(settings?)',
    what: {
      ko: '설정을 바꾸고 속성을 다시 읽습니다.',
      en: 'changes settings, and reads the attributes again',
    },
  },
  focus: {
    written: 'focus()',
    what: { ko: '입력란으로 초점을 옮깁니다.', en: 'moves the focus to the field' },
  },
  open: {
    written: 'open(topic?)',
    what: { ko: '도움말을 엽니다.', en: 'opens the help' },
  },
  remove: {
    written: 'remove()',
    what: {
      ko: '위젯을 떼고 자리에 있던 것을 다시 보여 줍니다. 자리가 화면에서 없어지면 저절로 떼어집니다.',
      en: 'removes the widget and shows the content again; happens by itself when the container leaves the page',
    },
  },
  on: {
    written: "on('verified', listener)",
    what: {
      ko: '이벤트를 `motp:` 없이 듣습니다. 그만 듣는 함수를 돌려줍니다.',
      en: 'listens for an event by its name without `motp:`; returns a function that stops it',
    },
  },
};

const HEADS = {
  calls: { ko: ['`MotpWidget.…`', '하는 일'], en: ['`MotpWidget.…`', 'what it does'] },
  handle: { ko: ['핸들', '하는 일'], en: ['handle', 'what it does'] },
} as const;

/** The tables of what a script of the page may call. */
export function scriptTagTables(language: Language): Record<string, string> {
  const rows = (of: Record<string, { written: string; what: Words }>) =>
    Object.values(of).map(({ written, what }) => [`\`${written}\``, what[language]]);
  return {
    calls: markdownTable(HEADS.calls[language], rows(CALLS)),
    handle: markdownTable(HEADS.handle[language], rows(HANDLE)),
  };
}
