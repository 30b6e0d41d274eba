import { useMemo, useState } from 'react';
import { MotpCodeField, MotpView, useMotpSession, type LocaleName } from '../../src/index.js';
import { hostOf } from '../../src/demo/inPage/host.js';
import { openSandbox, type Circumstances } from '../../src/demo/inPage/sandbox.js';
import { createIdentityWindow } from './identityWindow.js';
import './scene.css';

interface OwnViewProps extends Pick<Circumstances, 'who'> {
  locale?: LocaleName;
  theme?: 'light' | 'dark' | 'auto';
}

/** A page that draws the field, the button and the notice by itself. */
export function OwnView({ who, locale = 'ko', theme = 'light' }: OwnViewProps) {
  const [window] = useState(createIdentityWindow);
  const host = useMemo(
    () => hostOf(openSandbox({ who, fault: null, mistake: null, secondsLeft: 50 }), 'window', window),
    [who, window],
  );
  const session = useMotpSession({ ...host, locale, theme });
  const ko = locale === 'ko';
  return (
    <main className="scene" lang={ko ? 'ko' : 'en'} data-theme={theme}>
      {session.asksCode ? (
        <section className="scene-own">
          <label htmlFor="own-code">{ko ? '휴대폰 앱의 6자리 번호' : 'Six digits from the app'}</label>
          <MotpCodeField session={session} id="own-code" aria-describedby="own-notice" />
          <button type="button" disabled={session.state === 'checking'} onClick={session.submit}>
            {ko ? '확인' : 'Check'}
          </button>
          {session.notice?.canSendAnyway && (
            <button type="button" onClick={session.submitAnyway}>
              {ko ? '그래도 보내기' : 'Send it anyway'}
            </button>
          )}
          <p id="own-notice" role="alert" lang={locale} data-tone={session.notice?.tone}>
            <span key={session.notice?.times}>{session.notice?.text}</span>
          </p>
        </section>
      ) : (
        <figure style={{ width: 500 }}>
          <MotpView session={session} />
        </figure>
      )}
    </main>
  );
}
