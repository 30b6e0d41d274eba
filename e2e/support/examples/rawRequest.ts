import { connect } from 'node:net';

/** A request as bytes, one character each, which no HTTP client corrects on the way. */
export interface RawRequest {
  method: string;
  target: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: string;
}

interface RawAnswer {
  status: number;
  /** The status line and the headers. */
  head: string;
  body: string;
}

/** `cut`: the connection ends halfway. `slow`: the second half comes late. `unfinished`: we hang up before the announced end. */
export type RawSending = 'whole' | 'cut' | 'slow' | 'unfinished';

/** Sends it on its own connection; null: no answer came. */
export function sendRaw(
  origin: string,
  { method, target, headers, body = '' }: RawRequest,
  sending: RawSending = 'whole',
): Promise<RawAnswer | null> {
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1');
  return new Promise((ends) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    let got = '';
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on('data', (more) => (got += more.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const status = /^HTTP\/1\.\d (\d{3})/.exec(got)?.[1];
      const end = got.indexOf('\r\n\r\n');
      ends(
        status === undefined
          ? null
          : { status: Number(status), head: got.slice(0, end), body: got.slice(end + 4) },
      );
    });
    const half = Math.floor(bytes.length / 2);
    socket.write(sending === 'cut' || sending === 'slow' ? bytes.subarray(0, half) : bytes);
    if (sending === 'cut') setTimeout(() => socket.destroy(), 20);
    if (sending === 'unfinished') setTimeout(() => socket.destroy(), 150);
    if (sending === 'slow') setTimeout(() => socket.writable && socket.write(bytes.subarray(half)), 200);
  });
}
