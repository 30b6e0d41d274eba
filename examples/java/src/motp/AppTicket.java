package motp;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

/**
 * For an app: its login becomes the session of a WebView, by a ticket that opens one lesson, once, within a minute. Its table is in
 * app-ticket.sql. What is yours is in a class that extends this one (lms.SampleAppTicket). Under whatever path:
 *   POST ticket?course=C101&lesson=5   from the app, with its own login: {"ticket": "..."}
 *   POST enter                         in the WebView, with the field "ticket", so that no address and no log has it:
 *                                      begins the session and goes on to the lesson
 *   POST open?course=C101&lesson=5     from the app, with its own login and what the page handed it as "token"
 */
public abstract class AppTicket {
    private static final int SECONDS = 60;
    private final Store store;
    private final Agency agency;

    protected AppTicket(MotpConfig config) {
        this.store = new Store(config.database());
        this.agency = new Agency(config);
    }

    /** Who is logged in to the app, by what it sent; null: nobody. */
    protected abstract Member memberOfApp(HttpServletRequest request);

    /** Writes into a new session what your own login page writes. */
    protected abstract void logIn(HttpSession session, String memberId);

    /** Your page with the widget. */
    protected abstract String lessonPage(HttpServletRequest request);

    public void serve(String action, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        try {
            if (!request.getMethod().equals("POST")) {
                response.setHeader("Allow", "POST");
                throw new Refusal(405, null, "POST only");
            }
            switch (action) {
                case "ticket":
                    ticket(request, response);
                    break;
                case "enter":
                    enter(request, response);
                    break;
                case "open":
                    open(request, response);
                    break;
                default:
                    throw new Refusal(404, null, "ticket, enter or open");
            }
        } catch (Refusal | SQLException | RuntimeException problem) {
            Answers.problem(response, problem);
        }
    }

    private void ticket(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException, Refusal {
        Member member = needMember(request);
        if (agency.contextFields(request, member) == null) {
            throw new Refusal(403, null, "no such lesson of this member");
        }
        String ticket = Text.random();
        store.run("DELETE FROM motp_app_ticket WHERE created_at < ?", Text.seconds() - SECONDS);
        store.insert("motp_app_ticket", Answers.of("ticket_print", Text.sha256(ticket), "member_id", member.id,
            "course", Answers.input(request, "course"), "lesson", Answers.input(request, "lesson"), "created_at", Text.seconds()), "ticket_print");
        Answers.json(response, 200, Answers.of("ticket", ticket));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        // A form of another site may not log anybody in here. From an app the first request of a WebView says "none", or nothing.
        boolean isForeign = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        Map<String, Object> row = isForeign ? null : takeTicket(Answers.posted(request, "ticket"));
        if (row == null) {
            Answers.html(response, 403, "<!doctype html><html lang=\"ko\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>mOTP</title><p>&#xc571;&#xc5d0;&#xc11c; &#xc774; &#xd654;&#xba74;&#xc744; &#xb2e4;&#xc2dc; &#xc5f4;&#xc5b4; &#xc8fc;&#xc138;&#xc694;.</p></html>");
            return;
        }
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate(); // whoever was logged in here before
        }
        logIn(request.getSession(true), (String) row.get("member_id"));
        Answers.redirect(response, lessonPage(request) + "?course=" + encoded(row.get("course")) + "&lesson=" + encoded(row.get("lesson")));
    }

    /** Its row, or null: unknown, spent, or older than a minute. Of two that come at once one deletes the row, and has it. */
    private Map<String, Object> takeTicket(String ticket) throws SQLException {
        String print = Text.sha256(ticket);
        Map<String, Object> row = store.first("SELECT * FROM motp_app_ticket WHERE ticket_print = ?", print);
        boolean isOurs = row != null && store.run("DELETE FROM motp_app_ticket WHERE ticket_print = ?", print) == 1;
        return isOurs && ((Long) row.get("created_at")).longValue() >= Text.seconds() - SECONDS ? row : null;
    }

    /** The page told the app that the trainee is verified. Your own record says whether it is so. */
    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException, Refusal {
        Member member = needMember(request);
        boolean opened = store.takeToken(Answers.posted(request, "token"), member.id, agency.contextFields(request, member));
        Answers.json(response, opened ? 200 : 403, Answers.of("opened", opened));
    }

    private Member needMember(HttpServletRequest request) throws Refusal {
        Member member = memberOfApp(request);
        if (member == null) {
            throw new Refusal(401, null, "POST with the login of the app");
        }
        return member;
    }

    private static String encoded(Object text) {
        try {
            return URLEncoder.encode(String.valueOf(text), "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
