import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
import type { LocaleName } from '../src/index.js';
import { identityPage } from './support/identityWindow.js';

/** The identity provider's page in a window of its own, for the link that is shown where the window was blocked. */
function IdentityWindow({ channel, locale }: { channel: string; locale: LocaleName }) {
  useEffect(() => {
    const told = new BroadcastChannel(channel);
    told.addEventListener('message', () => window.close());
    return () => told.close();
  }, [channel]);
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- a page of the sandbox's own
    <iframe
      style={{ display: 'block', width: '100%', height: '100vh', border: 0 }}
      srcDoc={identityPage(channel, locale)}
      title={locale === 'ko' ? '본인인증 기관의 창' : 'The identity provider’s window'}
    />
  );
}

const meta = {
  title: '본인인증 창 · Identity window',
  id: 'identity-window',
  component: IdentityWindow,
  tags: ['!dev'],
  render: ({ channel }, { globals }) => (
    <IdentityWindow channel={channel} locale={globals['locale'] as LocaleName} />
  ),
  args: { channel: 'none', locale: 'ko' },
} satisfies Meta<typeof IdentityWindow>;

export default meta;

export const Page: StoryObj<typeof meta> = { name: '본인인증 기관의 창 · The provider’s window' };
