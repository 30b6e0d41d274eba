package motp;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * The addresses of the widget, under whatever path: verify, time, identity/start, identity/return, identity/done,
 * identity/status, clear-lock, alternative. MotpServlet and motp.spring.MotpController hand them in.
 */
public final class Motp {
    /** Milliseconds that a press may be old when its code goes out: config.timeout after them the widget (10 s) still waits. */
    private static final int WAITED = 2000;
    private final MotpConfig config;
    private final Store store;
    private final Agency agency;
    private final Identity identity;

    public Motp(MotpConfig config) {
        this.config = config;
        this.store = new Store(config.database());
        this.agency = new Agency(config);
        this.identity = new Identity(config, store, agency);
    }

    /** path: of the address after /motp/. Where a person looks, a refusal or a fault is a page. */
    public void serve(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String action = path.endsWith(config.suffix) ? path.substring(0, path.length() - config.suffix.length()) : path;
        long begun = System.currentTimeMillis();
        request.setCharacterEncoding("UTF-8");
        try {
            act(action, request, response, begun);
        } catch (Refusal | SQLException | RuntimeException problem) {
            refuse(action, request, response, Answers.refusalOf(problem));
        }
    }

    private void refuse(String action, HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (!isLookedAt(action, request)) {
            Answers.json(response, refusal.status, refusal.answer);
            return;
        }
        int status = refusal.status;
        String words = status >= 500 ? "fault" : status == 401 ? "signed-out" : status == 404 || status == 405 ? "address" : "request";
        Answers.page(response, status, Answers.locale(request), words, Answers.wayBack(request, config), "");
    }

    /** Whether a person sees the answer: in the window of a verification, after a redirect, or where an address was opened by hand. */
    private static boolean isLookedAt(String action, HttpServletRequest request) {
        boolean isPage = action.equals("identity/return")
            || request.getMethod().equals("GET") && Arrays.asList("identity/start", "identity/done").contains(action);
        String accept = request.getHeader("Accept");
        return isPage || accept != null && accept.contains("text/html");
    }

    private void act(String action, HttpServletRequest request, HttpServletResponse response, long begun)
        throws IOException, SQLException, Refusal {
        // A HEAD, say of a program that looks at links, must not begin a verification anew.
        if (!Arrays.asList("GET", "POST").contains(request.getMethod())) {
            response.setHeader("Allow", "GET, POST");
            throw new Refusal(405, "misconfigured", "GET or POST only");
        }
        switch (action) {
            case "verify":
                verify(request, response, begun);
                break;
            case "time":
                Answers.json(response, 200, Answers.of("now", System.currentTimeMillis()));
                break;
            case "identity/start":
                identity.start(request, response);
                break;
            case "identity/return":
                identity.comeBack(request, response);
                break;
            case "identity/done":
                identity.done(request, response);
                break;
            case "identity/status":
                identity.status(request, response);
                break;
            case "clear-lock":
                clearLock(request, response);
                break;
            case "alternative":
                alternative(request, response);
                break;
            default:
                throw new Refusal(404, "misconfigured", "no such address");
        }
    }

    private void verify(HttpServletRequest request, HttpServletResponse response, long begun)
        throws IOException, SQLException, Refusal {
        Login login = Login.ofPost(request, config);
        Map<String, String> fields = context(request, login);
        String attempt = Answers.posted(request, "attempt");
        String code = Answers.posted(request, "code");
        if (!attempt.matches("[A-Za-z0-9_-]{1,128}")) {
            throw new Refusal(400, "misconfigured", "attempt");
        }
        if (!code.matches("[0-9]{6}")) {
            throw new Refusal(400, "incomplete", null);
        }
        String key = Text.sha256(login.member.id + " " + attempt);
        // Marked before the agency is called, and no lock is held meanwhile: neither of the session nor of the database.
        if (!store.insert("motp_attempt", Answers.of("attempt_key", key, "created_at", Text.seconds()), "attempt_key")) {
            answerAsBefore(key, response);
            return;
        }
        store.sweep();
        long now = System.currentTimeMillis();
        // A press that had to wait (for a lock, a table) was given up meanwhile: its code must not go out now.
        if (now - begun > WAITED) {
            endVerify(response, key, Answers.of("outcome", "unavailable", "error", "the request waited: is context() or the database slow?"));
            return;
        }
        Map<String, String> sent = agency.personFields(login.member);
        sent.putAll(fields);
        sent.put("OTPNO", code);
        sent.put("SESSIONID", login.session);
        sent.put("EXIP", config.clientIp(request));
        sent.put("USRDT", Text.kst(now));
        String agencyCode = agency.ask("otp_accredit", sent);
        Map<String, Object> answer = agencyCode == null ? Answers.of("outcome", "unavailable") : Answers.of("code", agencyCode);
        if ("200".equals(agencyCode)) {
            Map<String, Object> row = Answers.of("verification_id", key, "member_id", login.member.id, "method", "motp",
                "m_retcd", agencyCode, "m_trnid", key, "m_trndt", Text.kst(now));
            Store.putContext(row, fields);
            answer.put("token", store.recordVerified(row));
        }
        endVerify(response, key, answer);
    }

    /** Ends a press with its one answer, which stays. */
    private void endVerify(HttpServletResponse response, String key, Map<String, Object> answer) throws IOException, SQLException {
        store.run("UPDATE motp_attempt SET answer = ? WHERE attempt_key = ?", Json.write(answer), key);
        Answers.json(response, answer.containsKey("code") ? 200 : 502, answer);
    }

    /** The same attempt again: the first one's answer, as soon as it is there, while it may still come. It is never sent a second time. */
    private void answerAsBefore(String key, HttpServletResponse response) throws IOException, SQLException, Refusal {
        Map<String, Object> row;
        do {
            row = store.first("SELECT answer, created_at FROM motp_attempt WHERE attempt_key = ?", key);
            if (row != null && row.get("answer") != null) {
                Answers.json(response, 200, Json.readObject((String) row.get("answer")));
                return;
            }
            pass();
        } while (row != null && Math.abs(Text.seconds() - ((Number) row.get("created_at")).longValue()) <= config.timeout / 1000);
        throw new Refusal(502, "unavailable", "this attempt was broken off");
    }

    static void pass() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The fields of the lesson in the address, if it is this member's and the page asks for what is due. */
    private Map<String, String> context(HttpServletRequest request, Login login) throws Refusal {
        Map<String, String> fields = agency.contextFields(request, login.member);
        if (fields == null) {
            throw new Refusal(403, "misconfigured", "context() knows no such lesson of this member");
        }
        if (!fields.get("EVAL_CD").equals(Answers.posted(request, "purpose"))) {
            throw new Refusal(400, "misconfigured", "data-purpose is not what context() says");
        }
        return fields;
    }

    /** Clears a lock with what the provider said. The reference is taken first, so that two requests do not both spend it. */
    private void clearLock(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException, Refusal {
        Login login = Login.ofPost(request, config);
        Map<String, Object> row = store.takeReference(login, Answers.posted(request, "reference"), "unlock");
        if (row == null) {
            throw new Refusal(409, "expired", null);
        }
        Map<String, String> sent = agency.personFields(login.member);
        sent.put("M_RET", "T");
        sent.put("M_RETCD", Text.orEmpty(row.get("m_retcd")));
        sent.put("M_TRNID", Text.orEmpty(row.get("m_trnid")));
        sent.put("M_TRNDT", Text.orEmpty(row.get("m_trndt")));
        String agencyCode = agency.ask("user_reset", sent);
        if ("200".equals(agencyCode)) {
            store.run("UPDATE motp_verification SET reported_at = ? WHERE verification_id = ?", Text.seconds(), row.get("request_no"));
        } else {
            store.giveReferenceBack(row);
        }
        if (agencyCode == null) {
            throw new Refusal(502, "unavailable", null);
        }
        Answers.json(response, 200, Answers.of("code", agencyCode));
    }

    /** Takes an identity verification in place of a code: reports it and opens the lesson. It clears no lock. */
    private void alternative(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException, Refusal {
        Login login = Login.ofPost(request, config);
        Map<String, String> fields = context(request, login);
        Map<String, Object> row = store.takeReference(login, Answers.posted(request, "reference"), "alternative");
        if (row == null) {
            throw new Refusal(409, "unavailable", "this reference may not be spent");
        }
        Map<String, Object> record = store.first("SELECT * FROM motp_verification WHERE verification_id = ?", row.get("request_no"));
        Store.putContext(record, fields);
        if (config.reportAtOnce && !new Report(config).report(record)) {
            store.giveReferenceBack(row);
            throw new Refusal(502, "unavailable", "the report was not taken");
        }
        String token = Text.random();
        store.run("UPDATE motp_verification SET kind = ?, course_id = ?, class_id = ?, eval_cd = ?, class_tme = ?, token_print = ?,"
            + " created_at = ?, reported_at = ? WHERE verification_id = ?", fields.get("EVAL_CD").equals("00") ? "101" : "102",
            record.get("course_id"), record.get("class_id"), record.get("eval_cd"), record.get("class_tme"), Text.sha256(token),
            Text.seconds(), config.reportAtOnce ? Text.seconds() : null, row.get("request_no"));
        Answers.json(response, 200, Answers.of("outcome", "verified", "token", token));
    }

    /** For your lesson page: the token against other sites. null: nobody is logged in. */
    public String csrf(HttpServletRequest request) {
        Login login = Login.of(request, config);
        return login == null ? null : login.csrf;
    }

    /** Text for a page, in ASCII. */
    public static String html(String text) {
        return Answers.html(text);
    }

    /** For your page that opens the lesson: whether this token of the widget opens the lesson in the address, once. */
    public boolean opens(HttpServletRequest request, String token) throws SQLException {
        Login login = Login.of(request, config);
        return login != null && store.takeToken(token, login.member.id, agency.contextFields(request, login.member));
    }
}
