import { MotpWidget } from 'motp-widget';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { serverTime, verifyMotp } from '../actions';
import { Enrol } from './Enrol';

/** The token travels with the form: no function of the browser's is needed. */
export default async function Page() {
  if (process.env.LMS_KIND === 'nonce') await connection();
  return (
    <main>
      <Suspense>
        <Enrol>
          <MotpWidget verify={verifyMotp} serverTime={serverTime} fieldName="motp-token" />
        </Enrol>
      </Suspense>
    </main>
  );
}
