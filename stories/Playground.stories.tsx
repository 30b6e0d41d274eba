import type { Meta, StoryObj } from '@storybook/react-vite';
import { scene } from './support/scene.js';

/** Nothing is played here: these are for hands. */
const meta = { ...scene, title: '둘러보기 · Playground', id: 'playground' } satisfies Meta<
  typeof scene.component
>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Fine: Story = { name: '모두 정상 · All is well' };
export const Unregistered: Story = {
  name: '앱에 등록 안 함 · Not registered',
  args: { who: 'unregistered' },
};
export const WrongPhone: Story = {
  name: '번호를 잘못 등록함 · Registered a wrong number',
  args: { who: 'wrong-phone' },
};
export const OldPhone: Story = { name: '휴대폰 번호를 바꿈 · New phone number', args: { who: 'old-phone' } };
export const Locked: Story = { name: '잠김 · Locked', args: { who: 'locked' } };
export const ClockOff: Story = {
  name: '휴대폰 시계가 다름 · Phone clock is off',
  args: { who: 'clock-off' },
};
export const TwoPhones: Story = { name: '휴대폰 두 대 · Two phones', args: { who: 'two-phones' } };
export const EveryOption: Story = {
  name: '호스트 옵션 · Host options',
  args: {
    purpose: '02',
    alternative: 'always',
    autoSubmit: true,
    institution: { name: '한빛가상훈련원 평생교육팀', contact: '평생교육팀 02-000-0000' },
    messages: { title: '시험 본인 확인', submit: '확인하고 시험 보기' },
  },
};
