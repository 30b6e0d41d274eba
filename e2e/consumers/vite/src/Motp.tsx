import { useMutation } from '@tanstack/react-query';
import { identityByWindow, MotpWidget, type VerifyAnswer, type VerifyRequest } from 'motp-widget';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const post = async (url: string, fields: Record<string, string>, signal: AbortSignal) =>
  (await fetch(url, { method: 'POST', body: new URLSearchParams(fields), signal })).text();

const identity = identityByWindow({
  startUrl: '/lms/motp/identity/start',
  statusUrl: '/lms/motp/identity/status',
});

async function serverTime(): Promise<number> {
  const { now } = (await (await fetch('/lms/motp/time')).json()) as { now: number };
  return now;
}

/** The widget with the page's own libraries: its requests are mutations, its language is i18next's. */
export function Motp({ onToken }: { onToken: (token: string) => void }) {
  const { i18n } = useTranslation();
  const id = useId();
  const verify = useMutation({
    mutationFn: ({ code, purpose, attempt, signal }: VerifyRequest): Promise<VerifyAnswer> =>
      post('/lms/motp/verify', { code, purpose, attempt }, signal),
  });
  return (
    <MotpWidget
      id={id}
      locale={i18n.language}
      verify={verify.mutateAsync}
      serverTime={serverTime}
      identity={identity}
      clearLock={({ reference, signal }) => post('/lms/motp/clear-lock', { reference }, signal)}
      onVerified={({ token }) => onToken(token ?? '')}
    />
  );
}
