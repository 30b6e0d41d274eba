import { startPhpExample } from '../support/examples/php.js';
import { keepsItsDuties, testsOn } from '../support/examples/duties.js';

const test = testsOn((outside) => startPhpExample(outside));

test.describe('PHP', () => {
  keepsItsDuties(test);
});
