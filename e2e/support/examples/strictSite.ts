import type { Edits } from './server.js';

/** A strict LMS: the policy that helmet 8 sends by default is on all of its pages. */
const POLICY =
  "default-src 'self';base-uri 'self';font-src 'self' https: data:;form-action 'self';frame-ancestors 'self';" +
  "img-src 'self' data:;object-src 'none';script-src 'self';script-src-attr 'none';style-src 'self' https: 'unsafe-inline'";

export const STRICT_IN_PHP: Edits = {
  'inc/common.php': (text) =>
    text.replace('<?php\n', (line) => `${line}header("Content-Security-Policy: ${POLICY}");\n`),
};
export const STRICT_IN_NODE: Edits = {
  'app.js': (text) =>
    text.replace(
      'const app = express();\n',
      (line) =>
        `${line}app.use((_request, response, next) => { response.set('Content-Security-Policy', "${POLICY}"); next(); });\n`,
    ),
};
/** As a filter of the LMS does before, and its page. */
export const STRICT_IN_JAVA: Edits = {
  'motp/MotpServlet.java': (text) =>
    text.replace(
      '        // Mapped to',
      (line) => `response.setHeader("Content-Security-Policy", "${POLICY}");\n${line}`,
    ),
};
