import { expect, test } from '@playwright/test';
import { GROUPS } from '../../src/cli/check/check.js';
import { keepsItsTickets } from '../support/examples/appTicket.js';
import { check } from '../support/examples/check.js';
import { keepsToADay, Lms } from '../support/examples/duties.js';
import { hasJava, startJavaExample } from '../support/examples/java.js';
import { Outside } from '../support/examples/outside.js';
import { freePort } from '../support/examples/server.js';
import { leadsEitherWay } from '../support/examples/ways.js';

/**
 * The controller calls the same class as the servlet, whose single attempts and outages java.script.spec.ts and
 * tarball.script.spec.ts try. This file tries what Spring adds in front of it.
 */
test.describe('Java, Spring MVC', () => {
  test.skip(() => !process.env['CI'] && !hasJava(), 'no JDK, Tomcat 9 and Spring here (scripts/wants.mjs)');

  test('mapped to *.do, as egovframe has it: passes the check', async () => {
    test.setTimeout(60_000); // a servlet container takes its time on a busy machine
    const port = await freePort();
    const example = await startJavaExample(`http://127.0.0.1:${port}`, 'spring', {}, { suffix: '.do' });
    const groups = GROUPS.filter((group) => group !== 'attempt' && group !== 'outage').join(',');
    try {
      const { printed, failed, notChecked, passed } = await check(example, port, '--only', groups);
      expect([failed, notChecked], printed).toEqual([[], ['ten-minutes']]);
      expect(passed.length).toBeGreaterThan(50);
    } finally {
      example.close();
    }
  });

  test('a second way to identify, so many identity verifications a day, and an app’s ticket', async () => {
    test.setTimeout(60_000);
    const outside = await new Outside().start();
    const limit = { 'motp.identityPerDay': '3' };
    const server = await startJavaExample(outside.origin, 'spring', limit, {
      secondWay: true,
      appTicket: true,
    });
    const lms = new Lms(server, outside);
    try {
      await server.login(lms.browser, 'trainee01');
      await leadsEitherWay(lms, outside, '/choose.jsp');
      await keepsToADay(lms, 3, 'trainee05');
      await keepsItsTickets(server, outside, (errand) => `/app/${errand}`);
    } finally {
      server.close();
      outside.close();
    }
  });
});
