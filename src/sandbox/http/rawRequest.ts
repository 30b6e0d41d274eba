import { connect } from 'node:net';

/** For tests: what a server says to these very bytes. Hangs up `after` so many milliseconds, or when it has had `until`. */
export function rawRequest(port: number, request: string | Uint8Array, after = 2_000): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1');
    const timer = setTimeout(() => socket.destroy(), after);
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
    socket.on('error', () => undefined);
    socket.write(request);
  });
}
