import { ko } from '../../src/locales/ko.js';
import { draw, type View } from '../support/views.js';
import { expect, test } from '../support/test.js';
import type { Trainee } from '../support/trainee.js';
import { ScreenReader } from '../support/screen-reader.js';

/** The main flows as a screen reader announces them, in Korean: `transcripts` has one file for each, to be read aloud. */

/** Functions for the page cannot refer to anything outside them. */
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

async function entersTheField(trainee: Trainee, reader: ScreenReader): Promise<void> {
  await reader.hears('Tab으로 입력란에 들어감', () => trainee.tabsTo(trainee.field));
}

async function sends(trainee: Trainee, reader: ScreenReader, code: string): Promise<void> {
  await reader.hears(`번호 ${code} 입력, Enter`, async () => {
    await trainee.page.keyboard.type(code);
    await trainee.pressesEnter();
  });
}

const FLOWS: [
  name: string,
  file: string,
  host: keyof typeof HOSTS,
  does: (trainee: Trainee, reader: ScreenReader) => Promise<void>,
][] = [
  [
    '맞는-번호',
    'right-code',
    'right',
    async (trainee, reader) => {
      await entersTheField(trainee, reader);
      await sends(trainee, reader, '482916');
    },
  ],
  [
    '틀린-번호-다음-맞는-번호',
    'wrong-then-right-code',
    'wrong',
    async (trainee, reader) => {
      await entersTheField(trainee, reader);
      await sends(trainee, reader, '4829');
      await sends(trainee, reader, '482915');
      await sends(trainee, reader, '482916');
    },
  ],
  [
    'AP005',
    'ap005',
    'unregistered',
    async (trainee, reader) => {
      await entersTheField(trainee, reader);
      await sends(trainee, reader, '482915');
      await reader.hears('‘맞습니다’를 누름', () => presses(trainee, ko.unregistered.right));
      for (const code of ['482915', '482916']) {
        await reader.hears('‘등록을 마쳤으면 인증번호 입력하기’를 누름', () =>
          presses(trainee, ko.unregistered.done),
        );
        await sends(trainee, reader, code);
      }
    },
  ],
  [
    '잠김-본인인증-잠금-풀기',
    'unlock-by-identity',
    'locked',
    async (trainee, reader) => {
      await entersTheField(trainee, reader);
      await sends(trainee, reader, '482915');
      await reader.hears('‘휴대폰 본인인증하고 잠금 풀기’를 누르고 본인인증을 마침', async () => {
        await trainee.tabsTo(trainee.unlockButton);
        await trainee.pressesEnter();
      });
      await sends(trainee, reader, '482916');
    },
  ],
  [
    '도움말에서-AP011',
    'ap011-from-help',
    'locked',
    async (trainee, reader) => {
      await reader.hears('Tab으로 ‘도움말 보기’에 가서 누름', () => presses(trainee, ko.help.open));
      await reader.hears('AP011 도움말을 누름', () => presses(trainee, ko.help.topics.ap011.title));
      await reader.hears('‘잠금 풀기로 가기’를 누름', () => presses(trainee, ko.help.toUnlock));
      await reader.hears('‘휴대폰 본인인증하고 잠금 풀기’를 누르고 본인인증을 마침', async () => {
        await trainee.tabsTo(trainee.unlockButton);
        await trainee.pressesEnter();
      });
      await sends(trainee, reader, '482916');
    },
  ],
];

for (const [name, file, host, does] of FLOWS) {
  test(name, async ({ trainee }) => {
    await draw(trainee, HOSTS[host]);
    const reader = await ScreenReader.starts(trainee);
    await does(trainee, reader);
    await trainee.sees('verified');
    expect(reader.text()).toMatchSnapshot(['transcripts', `${file}.txt`]);
  });
}
