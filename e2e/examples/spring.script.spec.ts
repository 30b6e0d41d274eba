import { keepsItsDuties, testsOn } from '../support/examples/duties.js';
import { hasJava, startJavaExample } from '../support/examples/java.js';

const test = testsOn((outside) => startJavaExample(outside, 'spring'));

test.describe('Java, Spring MVC', () => {
  test.skip(() => !process.env['CI'] && !hasJava(), 'no JDK, Tomcat 9 and Spring here (scripts/wants.mjs)');
  keepsItsDuties(test, { reads401: false });
});
