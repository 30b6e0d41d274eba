/** The sample LMS with the widget: `npm install`, `npm start`, http://127.0.0.1:8080/login. */
import express from 'express';
import { lessonOf, logIn, memberIds, memberOf, session } from './lms.js';
import { escape } from './motp/http.js';
import { forPage, motp, opens, wayBack } from './motp/router.js';

const app = express();
// The widget's files, where the package and where the zip has them.
for (const folder of [process.env.MOTP_WIDGET ?? '../../dist', '../../js'])
  app.use('/js', express.static(folder));
app.use('/motp', wayBack); // before the session
app.use(session);
app.use('/motp', motp);
app.use(express.urlencoded({ extended: false }));

app.get('/login', (_request, response) => {
  const buttons = memberIds.map((id) => `<button name="id" value="${id}">${id}</button>`).join('');
  response.send(
    `<!doctype html><meta charset="utf-8"><title>Login</title><form method="post">${buttons}</form>`,
  );
});
app.post('/login', (request, response) => {
  if (!memberIds.includes(request.body.id)) return response.redirect(303, '/login');
  logIn(request, response, request.body.id);
  response.redirect(303, '/lesson?course=C101&lesson=5');
});

app.all('/lesson', async (request, response) => {
  const page = await forPage(request);
  if (!page) return response.redirect(303, '/login');
  const { course, lesson } = request.query;
  const found = await lessonOf(memberOf(request).id, course, lesson);
  if (!found) return response.status(404).send('No such lesson.');
  // Your own record opens the lesson, not what the page says.
  const isOpen = request.method === 'POST' && (await opens(request, request.body?.['motp-token']));
  response.send(isOpen ? '<!doctype html><h1>강의</h1>' : lessonPage(page, found));
});

const lessonPage = (page, { course, number, purpose }) => `<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<meta name="csrf-token" content="${page.csrf}">
<title>${course}</title>
<form method="post" id="lesson">
<div data-motp-widget data-purpose="${purpose}" data-field-name="motp-token" data-on-verified="openLesson"
  data-verify-url="/motp/verify?course=${course}&amp;lesson=${number}" data-time-url="/motp/time"
  data-identity-start-url="/motp/identity/start?course=${course}&amp;lesson=${number}"
  data-identity-status-url="/motp/identity/status" data-clear-lock-url="/motp/clear-lock"
  data-alternative="always" data-alternative-url="/motp/alternative?course=${course}&amp;lesson=${number}"
  data-server-now="${page.now}" data-masked-name="${escape(page.maskedName)}"
  data-masked-phone="${escape(page.maskedPhone)}"></div>
</form>
<script>function openLesson() { document.getElementById('lesson').submit(); }</script>
<script src="/js/motp-widget.js" defer></script>
</html>`;

app.listen(Number(process.env.PORT ?? 8080), '127.0.0.1');
