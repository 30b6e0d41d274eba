import { keepsItsDuties, testsOn } from '../support/examples/duties.js';
import { startNodeExample } from '../support/examples/node.js';

const test = testsOn((outside) => startNodeExample(outside));

test.describe('Node', () => {
  keepsItsDuties(test);
});
