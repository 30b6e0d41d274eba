// Preloaded into Storybook's own process: what wants to leave this computer is written down, and does not.
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const HERE = ['localhost', '127.0.0.1', '::1'];
// oxlint-disable-next-line typescript/unbound-method -- called with its socket below
const { connect } = net.Socket.prototype;

net.Socket.prototype.connect = function (...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const { host = 'localhost', path } = typeof first === 'object' ? first : { host: args[1] };
  if (path || HERE.includes(host)) return connect.apply(this, args);
  appendFileSync(process.env.ONLY_HERE_LOG, `${host}\n`);
  queueMicrotask(() => this.destroy(new Error(`${host} is not here`)));
  return this;
};
