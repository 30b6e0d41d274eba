import { MotpCodeField, MotpView, useMotpSession } from 'motp-widget';
import { useState } from 'react';

/** The code in a view of the page's own, as docs/react.md has it. */
export function OwnView({ onToken }: { onToken: (token: string) => void }) {
  const [help, setHelp] = useState(false);
  const session = useMotpSession({
    verify: ({ code, purpose, attempt, signal }) =>
      fetch('/lms/motp/verify', {
        method: 'POST',
        body: new URLSearchParams({ code, purpose, attempt }),
        signal,
      }),
    onVerified: ({ token }) => onToken(token ?? ''),
  });
  if (help || !session.asksCode) return <MotpView session={session} />;
  return (
    <section>
      <label htmlFor="own">own code</label>
      <MotpCodeField session={session} id="own" aria-describedby="own-notice" />
      <p id="own-notice" role="alert">
        <span key={session.notice?.times}>{session.notice?.text}</span>
      </p>
      <button type="button" disabled={session.state === 'checking'} onClick={session.submit}>
        check
      </button>
      <button type="button" onClick={() => setHelp(true)}>
        help
      </button>
    </section>
  );
}
