import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ownCertificate } from '../../src/cli/check/example/fronts.js';
import { Lms } from '../support/examples/duties.js';
import { hasJava, startJavaExample } from '../support/examples/java.js';
import { startNodeExample } from '../support/examples/node.js';
import { Outside } from '../support/examples/outside.js';
import { hasPhp, startPhpExample } from '../support/examples/php.js';
import type { ExampleServer } from '../support/examples/server.js';

/** An agency behind a certificate that only the file which the settings name has signed. */

const LANGUAGES: [string, () => boolean, (agency: string, file: string) => Promise<ExampleServer>][] = [
  ['PHP', hasPhp, (agency, file) => startPhpExample(agency, { config: { MOTP_CA_FILE: file } })],
  ['Node', () => true, (agency, file) => startNodeExample(agency, { NODE_EXTRA_CA_CERTS: file })],
  [
    'Java',
    hasJava,
    (agency, file) => {
      const store = `${file}.p12`;
      const options = [
        '-importcert',
        '-noprompt',
        '-file',
        file,
        '-keystore',
        store,
        '-storepass',
        'changeit',
      ];
      execFileSync('keytool', [...options, '-storetype', 'PKCS12'], { stdio: 'ignore' });
      return startJavaExample(agency, 'servlet', {
        'javax.net.ssl.trustStore': store,
        'javax.net.ssl.trustStorePassword': 'changeit',
      });
    },
  ],
];

for (const [language, isHere, start] of LANGUAGES) {
  test(`${language}: sends a code to a server with the certificate of the settings, and nothing to another`, async () => {
    test.skip(!process.env['CI'] && !isHere(), `${language} is not here (scripts/wants.mjs)`);
    const [ours, another] = [ownCertificate(), ownCertificate()];
    test.skip(!ours || !another, 'no openssl here');
    if (!ours || !another) return;
    const folder = mkdtempSync(join(tmpdir(), 'motp-ca-'));
    const file = join(folder, 'ca.pem');
    writeFileSync(file, ours.cert);
    const outside = await new Outside().start();
    const front = createServer(another, (request, response) => {
      const { method, headers, url } = request;
      const asked = ask(outside.origin + (url ?? ''), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(asked);
    });
    await new Promise<void>((listening) => {
      front.listen(0, '127.0.0.1', listening);
    });
    const server = await start(`https://localhost:${(front.address() as AddressInfo).port}`, file);
    try {
      const lms = new Lms(server, outside);
      await server.login(lms.browser, 'trainee01');
      expect((await lms.verify()).json).toEqual({ outcome: 'unavailable' });
      expect(outside.received).toEqual([]);
      front.setSecureContext(ours);
      expect((await lms.verify()).json).toEqual({ code: '200', token: expect.any(String) });
      expect(outside.received).toHaveLength(1);
    } finally {
      server.close();
      front.close().closeAllConnections();
      outside.close();
      rmSync(folder, { recursive: true });
    }
  });
}
