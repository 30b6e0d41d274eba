import { MotpWidget } from 'motp-widget';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { serverTime, verifyMotp } from '../actions';
import { Form } from './Form';

/** The widget is in the shell, which `cacheComponents` caches. Under a policy with a nonce each request renders it anew. */
export default async function Page() {
  if (process.env.LMS_KIND === 'nonce') await connection();
  return (
    <main>
      <Suspense>
        <Form>
          <MotpWidget verify={verifyMotp} serverTime={serverTime} />
        </Form>
      </Suspense>
      <p>아래에 있는 글</p>
    </main>
  );
}
