import { MotpWidget } from 'motp-widget';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { serverTime, verifyMotp } from './actions';

/** A server component that renders the widget, with a server action for `verify` and a time from the stream. */
async function Motp({ late }: { late: Promise<{ late?: string }> }) {
  await connection();
  const { late: ms = '0' } = await late;
  const serverNow = await serverTime();
  await new Promise((passed) => {
    setTimeout(passed, Number(ms));
  });
  return <MotpWidget verify={verifyMotp} serverNow={serverNow} />;
}

export default function Page({ searchParams }: { searchParams: Promise<{ late?: string }> }) {
  return (
    <main>
      <h1>1차시</h1>
      <Suspense fallback={<p>불러오는 중입니다.</p>}>
        <Motp late={searchParams} />
      </Suspense>
    </main>
  );
}
