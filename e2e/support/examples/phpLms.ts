import { Lms } from './duties.js';
import { Outside } from './outside.js';
import { type PhpOptions, startPhpExample } from './php.js';

/** Acts on the PHP files in another kind of LMS than the sample, logged in as trainee01. */
export async function at(options: PhpOptions, act: (lms: Lms, outside: Outside) => Promise<void>) {
  const outside = await new Outside().start();
  const server = await startPhpExample(outside.origin, options);
  const lms = new Lms(server, outside);
  try {
    await server.login(lms.browser, 'trainee01');
    await act(lms, outside);
  } finally {
    server.close();
    outside.close();
  }
}
