import type { Edits } from './server.js';

/**
 * With this in its address a request finds a session without what was kept in it after the login: of two requests at once one
 * writes over what the other wrote.
 */
export const LOST = 'lost=1';

export const LOST_IN_PHP: Edits = {
  'motp/motp-config.php': (text) =>
    text.replace(
      '    return lms_member();',
      (line) => `    if (isset($_GET['lost'])) { unset($_SESSION['motp_owner']); }\n${line}`,
    ),
};
export const LOST_IN_NODE: Edits = {
  'motp/config.js': (text) =>
    text.replace(
      '  return memberOf(request);',
      (line) => `  if (request.query.lost) delete request.session.motpOwner;\n${line}`,
    ),
};
export const LOST_IN_JAVA: Edits = {
  'motp/MotpConfig.java': (text) =>
    text.replace(
      '        return session == null ? null : SampleLms.member',
      (line) =>
        `        if (session != null && request.getParameter("lost") != null) { session.removeAttribute("motp.owner"); }\n${line}`,
    ),
};
