import { keepsItsDuties, keepsToADay, Lms, testsOn } from '../support/examples/duties.js';
import { startNodeExample } from '../support/examples/node.js';

const test = testsOn((outside) => startNodeExample(outside));

test.describe('Node', () => {
  keepsItsDuties(test);

  test('so many identity verifications a day', async ({ outside }) => {
    const server = await startNodeExample(outside.origin, { MOTP_IDENTITY_PER_DAY: '2' });
    await keepsToADay(new Lms(server, outside), 2);
    server.close();
  });
});
