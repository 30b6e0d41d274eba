import { expect, test } from '@playwright/test';
import { keepsItsTickets } from '../support/examples/appTicket.js';
import { Outside } from '../support/examples/outside.js';
import { hasPhp, startPhpExample } from '../support/examples/php.js';

test.skip(() => !process.env['CI'] && !hasPhp(), 'no PHP here: apt install php-cli php-curl php-sqlite3');

test('an app’s ticket and token, in PHP', async () => {
  const outside = await new Outside().start();
  const server = await startPhpExample(outside.origin);
  try {
    await keepsItsTickets(server, outside, (errand) => `/app.php?do=${errand}`);
    expect(server.log()).toBe('');
  } finally {
    server.close();
    outside.close();
  }
});
