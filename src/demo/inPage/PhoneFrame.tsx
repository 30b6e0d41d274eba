import { useCallback } from 'react';
import { phonePage } from '../../sandbox/phone/page.js';
import { DEMO_APP_PASSWORD } from '../../sandbox/trainees.js';
import type { Sandbox } from './sandbox.js';

interface PhoneFrameProps {
  sandbox: Sandbox;
  lang: 'ko' | 'en';
  title: string;
  className?: string;
}

/** The demo's phone with the app open, in a frame whose requests go to the sandbox in this page. */
export function PhoneFrame({ sandbox, lang, title, className }: PhoneFrameProps) {
  const fill = useCallback(
    (frame: HTMLIFrameElement | null) => {
      const { contentDocument: page, contentWindow: window } = frame ?? {};
      if (!page || !window) return;
      const { story, phone } = sandbox.trainee;
      const markup = phonePage({
        lang,
        trainee: story.id,
        person: story.person,
        devices: phone.devices.map(({ name }) => name),
        password: DEMO_APP_PASSWORD,
      });
      window.fetch = sandbox.fetch;
      // Not `srcdoc`: that would be another window, without this `fetch`.
      page.open();
      page.write(markup);
      page.close();
    },
    [sandbox, lang],
  );
  // oxlint-disable-next-line react/iframe-missing-sandbox -- a page of the sandbox's own, which this page fills
  return <iframe ref={fill} className={className} title={title} />;
}
