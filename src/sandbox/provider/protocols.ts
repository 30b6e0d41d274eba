import { type Context, Hono } from 'hono';
import { answer, html, json, readFields, readJson } from '../http/answers.js';
import type { Env } from '../http/line.js';
import type { World } from '../world.js';
import { createNiceApi } from './niceApi.js';
import { beginOfModule } from './niceModule.js';
import { providerRefused, providerStart } from './pages.js';
import { createPortOne, PORT_ONE_SDK } from './portOne.js';
import type { Provider, RequestProblem, Transaction } from './provider.js';
import { SITE } from './signature.js';

/**
 * The provider in the protocols of NICE and PortOne, for the adapters of `examples`. All of them are there at once, under the same
 * address and with the same secret; the person decides on the same page.
 */
export function protocolServer(world: World, provider: Provider, siteSecret: string): Hono<Env> {
  const niceApi = createNiceApi(provider, { site: SITE, accessToken: siteSecret });
  const portOne = createPortOne(provider);
  const [code = ''] = SITE.split(':');
  const pageOf = (transaction: Transaction | RequestProblem) =>
    typeof transaction === 'string'
      ? html(providerRefused(transaction), 400, world.settings.providerHeaders)
      : html(
          providerStart(
            transaction,
            [...world.trainees.values()].map(({ story }) => story),
            world.lastAsked()?.story.id,
          ),
          200,
          world.settings.providerHeaders,
        );
  return new Hono<Env>()
    .post('/provider/digital/niceid/api/v1.0/common/crypto/token', async (c) => {
      const { req } = c;
      const product = req.header('productid') ?? '';
      const token = niceApi.token(req.header('authorization') ?? '', product, await readJson(c), world.now());
      return token
        ? json(token)
        : json({ dataHeader: { GW_RSLT_CD: '1800', GW_RSLT_MSG: 'unauthorized' } }, 401);
    })
    .on(['GET', 'POST'], '/provider/CheckPlusSafeModel/service.cb', async (c) =>
      pageOf(niceApi.begin(await sentBy(c))),
    )
    .on(['GET', 'POST'], '/provider/CheckPlusSafeModel/checkplus.cb', async (c) =>
      pageOf(beginOfModule(provider, await sentBy(c), { code, password: siteSecret })),
    )

    .get('/provider/portone.js', () =>
      answer(PORT_ONE_SDK, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
    )
    .get('/provider/portone', (c) => pageOf(portOne.begin(c.req.query(), world.now())))
    .get('/provider/identity-verifications/:id', (c) => {
      if (c.req.header('authorization') !== `PortOne ${siteSecret}`)
        return json({ type: 'UNAUTHORIZED' }, 401);
      const found = portOne.find(c.req.param('id'));
      return found ? json(found) : json({ type: 'IDENTITY_VERIFICATION_NOT_FOUND' }, 404);
    });
}

/** NICE takes its requests by GET, too. */
async function sentBy(c: Context<Env>): Promise<Record<string, string>> {
  return c.req.method === 'GET' ? c.req.query() : readFields(c);
}
