package motp;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

/**
 * Who asks: the session's member, and an owner that stands for the session, also when its id is renewed (it is kept), and also when
 * what a page kept is lost, as of two pages at once one may be (it is made of the id, so that each makes the same).
 */
final class Login {
    private static final String OWNER = "motp.owner";
    final Member member;
    final String owner;
    final String csrf;
    final String session;

    private Login(Member member, String secret, String session) {
        this.member = member;
        this.owner = Text.hmac(secret, "owner");
        this.csrf = Text.hmac(secret, "csrf");
        this.session = session;
    }

    /** null: nobody is logged in. */
    static Login of(HttpServletRequest request, MotpConfig config) {
        Member member = config.member(request);
        HttpSession session = request.getSession(false);
        if (member == null || session == null) {
            return null;
        }
        String owner = (String) session.getAttribute(OWNER);
        if (owner == null) {
            owner = Text.sha256("motp " + session.getId());
            session.setAttribute(OWNER, owner);
        }
        return new Login(member, owner, config.sessionId(request));
    }

    /** The login of a request that changes something, or a refusal. */
    static Login ofPost(HttpServletRequest request, MotpConfig config) throws Refusal {
        if (!request.getMethod().equals("POST")) {
            throw new Refusal(405, "misconfigured", "POST only");
        }
        Login login = of(request, config);
        if (login == null) {
            throw new Refusal(401, "signed-out", null);
        }
        String token = request.getHeader("X-CSRF-TOKEN");
        boolean isForeign = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        boolean isOurs = !config.csrf || token != null && Text.equal(login.csrf, token);
        if (isForeign || !isOurs) {
            throw new Refusal(403, "signed-out", "no csrf token of this session: <meta name=\"csrf-token\"> as lesson.jsp has it");
        }
        // getParameter() reads a form only; of anything else every field would seem to be missing.
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("\\s*application/x-www-form-urlencoded\\s*(;.*)?")) {
            throw new Refusal(415, "misconfigured",
                "the body is not a form (application/x-www-form-urlencoded): leave data-request=\"json\" out");
        }
        return login;
    }
}
