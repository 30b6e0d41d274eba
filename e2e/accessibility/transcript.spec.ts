import { ko } from '../../src/locales/ko.js';
import { draw, type View } from '../look/views.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { Listener } from './listener.js';

/** The main flows by ear: each is a text in Korean that can be read aloud (`transcripts`), and changes with its words. */

/** Functions for the page cannot hold what is outside them. */
const HOSTS = {
  right: { name: 'right', state: 'entering', host: () => ({ verify: () => ({ code: 200 }) }) },
  wrong: {
    name: 'wrong',
    state: 'entering',
    host: () => ({ verify: ({ code }: { code: string }) => ({ code: code === '482915' ? 'AP001' : 200 }) }),
  },
  unregistered: {
    name: 'unregistered',
    state: 'entering',
    host: () => ({ verify: ({ code }: { code: string }) => ({ code: code === '482915' ? 'AP005' : 200 }) }),
  },
  locked: {
    name: 'locked',
    state: 'entering',
    host: () => {
      let cleared = false;
      return {
        verify: () => ({ code: cleared ? 200 : 'AP009' }),
        clearLock: () => {
          cleared = true;
          return { code: 200 };
        },
      };
    },
  },
} satisfies Record<string, View>;

const button = (trainee: Trainee, name: string) => trainee.widget.getByRole('button', { name });

async function presses(trainee: Trainee, name: string): Promise<void> {
  await trainee.tabsTo(button(trainee, name).first());
  await trainee.pressesEnter();
}

async function entersTheField(trainee: Trainee, listener: Listener): Promise<void> {
  await listener.hears('Tab으로 입력란에 들어감', () => trainee.tabsTo(trainee.field));
}

async function sends(trainee: Trainee, listener: Listener, code: string): Promise<void> {
  await listener.hears(`번호 ${code} 입력, Enter`, async () => {
    await trainee.page.keyboard.type(code);
    await trainee.pressesEnter();
  });
}

const FLOWS: [
  name: string,
  host: keyof typeof HOSTS,
  does: (trainee: Trainee, listener: Listener) => Promise<void>,
][] = [
  [
    '맞는-번호',
    'right',
    async (trainee, listener) => {
      await entersTheField(trainee, listener);
      await sends(trainee, listener, '482916');
    },
  ],
  [
    '틀린-번호-다음-맞는-번호',
    'wrong',
    async (trainee, listener) => {
      await entersTheField(trainee, listener);
      await sends(trainee, listener, '4829');
      await sends(trainee, listener, '482915');
      await sends(trainee, listener, '482916');
    },
  ],
  [
    'AP005',
    'unregistered',
    async (trainee, listener) => {
      await entersTheField(trainee, listener);
      await sends(trainee, listener, '482915');
      await listener.hears('‘다시 등록했습니다’를 누름', () => presses(trainee, ko.unregistered.done));
      await sends(trainee, listener, '482916');
    },
  ],
  [
    '잠김-본인인증-잠금-풀기',
    'locked',
    async (trainee, listener) => {
      await entersTheField(trainee, listener);
      await sends(trainee, listener, '482915');
      await listener.hears('‘휴대폰 본인인증하고 잠금 풀기’를 누르고 본인인증을 마침', async () => {
        await trainee.tabsTo(trainee.unlockButton);
        await trainee.pressesEnter();
      });
      await sends(trainee, listener, '482916');
    },
  ],
  [
    '도움말에서-AP011',
    'locked',
    async (trainee, listener) => {
      await listener.hears('Tab으로 ‘도움말 보기’에 가서 누름', () => presses(trainee, ko.help.open));
      await listener.hears('AP011 도움말을 누름', () => presses(trainee, ko.help.topics.ap011.title));
      await listener.hears('‘잠금 풀기로 가기’를 누름', () => presses(trainee, ko.help.toUnlock));
      await listener.hears('‘휴대폰 본인인증하고 잠금 풀기’를 누르고 본인인증을 마침', async () => {
        await trainee.tabsTo(trainee.unlockButton);
        await trainee.pressesEnter();
      });
      await sends(trainee, listener, '482916');
    },
  ],
];

for (const [name, host, does] of FLOWS) {
  test(name, async ({ trainee }) => {
    await draw(trainee, HOSTS[host]);
    const listener = await Listener.sitsDown(trainee);
    await does(trainee, listener);
    await trainee.sees('verified');
    expect(listener.text()).toMatchSnapshot(['transcripts', `${name}.txt`]);
  });
}
