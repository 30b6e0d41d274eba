import { keepsItsDuties, testsOn } from '../support/examples/duties.js';
import { hasJava, startJavaExample } from '../support/examples/java.js';

const test = testsOn((outside) => startJavaExample(outside, 'servlet'));

test.describe('Java, a servlet', () => {
  test.skip(() => !process.env['CI'] && !hasJava(), 'no JDK and Tomcat 9 here (scripts/wants.mjs)');
  keepsItsDuties(test, { reads401: false });
});
