/**
 * Two ways to identify, for those who have no phone in their own name: data-identity-start-url leads here, and each way goes on
 * with the query that the widget sent. motp-ipin is a second copy of the folder motp: the same database, its own PUBLIC_URL and
 * provider.js. All other addresses of the widget stay those of motp.
 */
import { escape } from './motp/http.js';

const WAYS = { motp: '휴대폰', 'motp-ipin': '아이핀' }; // phone, i-PIN

export function choose(request, response) {
  const query = request.originalUrl.replace(/^[^?]*\??/, '');
  const links = Object.entries(WAYS).map(
    ([folder, name]) => `<p><a href="/${folder}/identity/start?${escape(query)}">${escape(name)}</a></p>`,
  );
  response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
  response.send(`<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>본인인증</title>
<h1>본인인증</h1>
${links.join('\n')}
</html>`);
}
