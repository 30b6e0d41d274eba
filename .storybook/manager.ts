import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({
  sidebar: { showRoots: false },
  theme: create({
    base: 'light',
    brandTitle: 'motp-widget',
    brandUrl: './',
    colorPrimary: '#256ef4',
    colorSecondary: '#0b50d0',
  }),
});
