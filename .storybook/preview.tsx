import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { LOCALE_NAMES } from '../src/locales/names.js';
import { newPage } from '../src/testing/index.js';

/** In their own languages. */
const LANGUAGES: Record<(typeof LOCALE_NAMES)[number], string> = {
  ko: '한국어',
  en: 'English',
  vi: 'Tiếng Việt',
  'zh-Hans': '简体中文',
  ne: 'नेपाली',
  km: 'ភាសាខ្មែរ',
  th: 'ไทย',
  id: 'Bahasa Indonesia',
};

// An answer may take a second; and what failed is said by its message, not by the whole page.
configure({ asyncUtilTimeout: 4_000, getElementError: (message) => new Error(message ?? 'not found') });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const preview: Preview = {
  // Each story is a page of its own: what was sent in one is not known in the next.
  beforeEach: newPage,
  parameters: {
    layout: 'fullscreen',
    controls: { sort: 'none' },
    a11y: {
      test: 'error',
      // The frames are the phone and the provider's page: neither is the widget's.
      options: { runOnly: WCAG, iframes: false },
    },
    options: {
      storySort: {
        order: [
          '시작 · Start',
          [
            '처음 · Welcome',
            '다섯 줄로 넣기 · Embed in five lines',
            'React',
            '서버가 할 일 · Server duties',
            '테마 · Theming',
            '훈련생이 보는 안내 (한국어)',
            'What the trainee sees (English)',
          ],
          '둘러보기 · Playground',
          '흐름 · Flows',
          '상태 · States',
          '코드 · Codes',
          '본인인증 · Identity',
          '대체인증 · Alternative',
          '도움말 · Help',
          '모습 · Looks',
        ],
      },
    },
  },
  globalTypes: {
    locale: {
      description: '언어 · Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: LOCALE_NAMES.map((value) => ({ value, title: LANGUAGES[value] })),
      },
    },
    theme: {
      description: '테마 · Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: '밝게 · Light' },
          { value: 'dark', title: '어둡게 · Dark' },
          { value: 'auto', title: '기기 설정 · Auto' },
        ],
      },
    },
    density: {
      description: '간격 · Density',
      toolbar: {
        icon: 'component',
        dynamicTitle: true,
        items: [
          { value: 'regular', title: '보통 · Regular' },
          { value: 'compact', title: '좁게 · Compact' },
        ],
      },
    },
    width: {
      description: '위젯 자리의 너비 · Width of the container',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: [280, 320, 500, 640].map((value) => ({ value, title: `${value}px` })),
      },
    },
  },
  initialGlobals: { locale: 'ko', theme: 'light', density: 'regular', width: 500 },
};

export default preview;
