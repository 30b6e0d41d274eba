import type { Meta } from '@storybook/react-vite';
import { createElement } from 'react';
import { fn } from 'storybook/test';
import { HELP_TOPICS } from '../../src/core/help.js';
import { DEMO_FAULTS } from '../../src/sandbox/control/demoFaults.js';
import { TRAINEES } from '../../src/sandbox/trainees.js';
import { IDENTITY_WAYS } from '../../src/demo/inPage/host.js';
import { MISTAKE_NAMES } from '../../src/demo/inPage/mistakes.js';
import { Scene } from './Scene.js';
import { texts } from './texts.js';

const HOST = { category: '호스트 옵션 · Host options' };
/** Storybook looks a label up by the option as a text. */
const NONE = ['null', '없음', 'None'] as const;
const TOOLBAR = { table: { disable: true } };

function labels(entries: readonly (readonly [value: string, ko: string, en: string])[]) {
  return Object.fromEntries(entries.map(([value, ko, en]) => [value, `${ko} · ${en}`]));
}

/** What all story files begin with: a scene whose language, look and width come from the toolbar. */
export const scene = {
  component: Scene,
  render: (args, { globals }) =>
    createElement(Scene, {
      locale: globals['locale'],
      theme: globals['theme'],
      density: globals['density'],
      width: Number(globals['width']),
      ...args,
    }),
  args: {
    who: 'fine',
    fault: null,
    mistake: null,
    way: 'window',
    secondsLeft: 50,
    purpose: '01',
    onVerified: fn(),
    onLocked: fn(),
    onUnlocked: fn(),
    onUnavailable: fn(),
    onStateChange: fn(),
    onError: fn(),
  },
  argTypes: {
    who: {
      name: '훈련생 · Trainee',
      control: {
        type: 'select',
        labels: labels(TRAINEES.map(({ id, title }) => [id, title.ko, title.en])),
      },
      options: TRAINEES.map(({ id }) => id),
    },
    fault: {
      name: '장애 · Fault',
      control: {
        type: 'select',
        labels: labels([
          NONE,
          ...DEMO_FAULTS.map(({ name, description }) => [name, description.ko, description.en] as const),
        ]),
      },
      options: [null, ...DEMO_FAULTS.map(({ name }) => name)],
    },
    mistake: {
      name: '서버의 실수 · Mistake of the server',
      control: {
        type: 'select',
        labels: labels([
          NONE,
          ...MISTAKE_NAMES.map((name) => [name, texts.ko.mistakes[name], texts.en.mistakes[name]] as const),
        ]),
      },
      options: [null, ...MISTAKE_NAMES],
    },
    way: {
      name: '본인인증 · Identity',
      control: {
        type: 'select',
        labels: labels([
          ['window', '창이 열림', 'a window opens'],
          ['blocked', '창이 막힘', 'the window is blocked'],
          ['redirect', '이 화면을 떠남', 'the page is left'],
          ['offline', '연결이 끊김', 'the connection fails'],
          ['none', '제공하지 않음', 'not offered'],
        ]),
      },
      options: IDENTITY_WAYS,
    },
    secondsLeft: {
      name: '번호가 바뀔 때까지(초) · Seconds left',
      control: { type: 'range', min: 1, max: 60, step: 1 },
    },
    purpose: { table: HOST, control: 'select', options: ['00', '01', '02', '03', '04', '99'] },
    alternative: { table: HOST, control: 'select', options: ['never', 'on-outage', 'always'] },
    languages: { table: HOST, control: 'boolean' },
    autoSubmit: { table: HOST, control: 'boolean' },
    headingLevel: { table: HOST, control: { type: 'number', min: 1, max: 6 } },
    frame: { table: HOST, control: 'boolean' },
    header: { table: HOST, control: 'boolean' },
    autocomplete: { table: HOST, control: 'select', options: ['one-time-code', 'off'] },
    timeout: { table: HOST, control: { type: 'number', min: 1_000, max: 120_000, step: 1_000 } },
    help: { table: HOST, control: 'select', options: [undefined, ...HELP_TOPICS] },
    next: { table: HOST, control: 'object' },
    institution: { table: HOST, control: 'object' },
    trainee: { table: HOST, control: 'object' },
    messages: { table: HOST, control: 'object' },
    serverNow: { table: HOST, control: 'number' },
    locale: TOOLBAR,
    theme: TOOLBAR,
    density: TOOLBAR,
    width: TOOLBAR,
    verify: TOOLBAR,
    identity: TOOLBAR,
    clearLock: TOOLBAR,
    verifyAlternative: TOOLBAR,
    serverTime: TOOLBAR,
    onVerified: TOOLBAR,
    onLocked: TOOLBAR,
    onUnlocked: TOOLBAR,
    onUnavailable: TOOLBAR,
    onSupport: TOOLBAR,
    onStateChange: TOOLBAR,
    onError: TOOLBAR,
  },
} satisfies Meta<typeof Scene>;
