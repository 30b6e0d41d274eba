import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties } from 'react';
import { LOCALE_NAMES } from '../src/locales/names.js';
import { Gallery } from './support/Gallery.js';
import { scene } from './support/scene.js';
import { Trainee } from './support/trainee.js';

/** Themes, an institution's colours, widths and languages. The toolbar changes every other story as well. */
const meta = { ...scene, title: '모습 · Looks', id: 'looks' } satisfies Meta<typeof scene.component>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Of several widgets on one page all have the same name; a real page has one. */
const several = { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } };

export const Light: Story = { name: '밝게 · Light', args: { theme: 'light' } };
export const Dark: Story = { name: '어둡게 · Dark', args: { theme: 'dark' } };
export const Auto: Story = { name: '기기 설정대로 · Auto', args: { theme: 'auto' } };
export const Compact: Story = { name: '좁은 간격 · Compact', args: { density: 'compact' } };

const GREEN = { '--motp-brand': '#00695c', '--motp-radius': '14px' } as CSSProperties;

export const InstitutionColours: Story = {
  name: '훈련기관의 색 · An institution’s colours',
  decorators: [(Story) => <div style={GREEN}>{Story()}</div>],
  play: async (told) => {
    const trainee = new Trainee(told);
    await trainee.types(await trainee.readsThePhone());
  },
};

export const Widths: Story = {
  name: '너비 · Widths',
  parameters: several,
  render: (_, { globals: { locale, theme, density } }) => (
    <Gallery
      theme={String(theme)}
      exhibits={[280, 320, 500, 640].map((width) => ({
        label: `${width}px`,
        width,
        options: { locale, theme, density, purpose: '02' },
      }))}
    />
  ),
};

export const Languages: Story = {
  name: '언어 · Languages',
  parameters: several,
  render: (_, { globals: { theme, density } }) => (
    <Gallery
      theme={String(theme)}
      exhibits={LOCALE_NAMES.map((locale) => ({
        label: locale,
        width: 360,
        options: { locale, theme, density, purpose: '00' },
      }))}
    />
  ),
};

export const Purposes: Story = {
  name: '인증 목적 · Purposes',
  parameters: several,
  render: (_, { globals: { locale, theme, density } }) => (
    <Gallery
      theme={String(theme)}
      exhibits={(['00', '01', '02', '03', '04', '99'] as const).map((purpose) => ({
        label: purpose,
        width: 360,
        options: { locale, theme, density, purpose },
      }))}
    />
  ),
};

export const InAFrameOfYourOwn: Story = {
  name: '화면의 틀 안에 · In a frame of your own',
  parameters: several,
  render: (_, { globals: { locale, theme, density } }) => (
    <Gallery
      theme={String(theme)}
      exhibits={[
        { label: 'frame={false}', width: 360, options: { locale, theme, density, frame: false } },
        { label: 'header={false}', width: 360, options: { locale, theme, density, header: false } },
        { label: 'both', width: 360, options: { locale, theme, density, frame: false, header: false } },
      ]}
    />
  ),
};
