package motp;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The verification of a person by phone: begun in a session, settled without one, told in a session. */
final class Identity {
    private static final String STATE = "[A-Za-z0-9_-]{16,100}";
    private final MotpConfig config;
    private final Store store;
    private final Agency agency;
    private final Provider provider;

    Identity(MotpConfig config, Store store, Agency agency) {
        this.config = config;
        this.store = store;
        this.agency = agency;
        this.provider = config.provider();
    }

    /**
     * GET: makes the row and leads to the provider. POST (PortOne, whose SDK runs in the page): makes the row only, so that
     * session, time and purpose are known before.
     */
    void start(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException, Refusal {
        boolean posted = request.getMethod().equals("POST") && provider.isInPage();
        String locale = Answers.locale(request);
        Login login = posted ? Login.ofPost(request, config) : Login.of(request, config);
        if (login == null) {
            Answers.page(response, 401, locale, "signed-out", config.home, "");
            return;
        }
        // A link of another site would cost money, and use up what a member may begin in a day.
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            Answers.page(response, 403, locale, "request", config.home, "");
            return;
        }
        String returnTo = Answers.input(request, "return_to");
        String back = Answers.wayBack(request, config);
        String state = Answers.input(request, "state");
        String purpose = Answers.input(request, "purpose");
        String way = posted ? "sdk" : Answers.input(request, "mode");
        boolean fits = state.matches(STATE) && Arrays.asList("unlock", "alternative").contains(purpose)
            && Arrays.asList("popup", "redirect", "sdk").contains(way) && (!way.equals("redirect") || back.equals(returnTo));
        String problem = fits ? null : "request";
        int status = 400;
        Map<String, Object> row = null;
        if (fits) {
            row = row(request, login, state, purpose, way, locale, back);
            // Begun anew, say in this window after a blocked popup: what was begun before no longer lands. A state has one result.
            store.run("DELETE FROM motp_identity WHERE owner = ? AND state = ? AND outcome = 'pending'", login.owner, state);
            if (config.identityPerDay > 0 && begunToday(login) >= config.identityPerDay) {
                row.put("outcome", "failed");
                row.put("reason", "limit");
                row.put("came_back", 1);
            }
            if (!store.insert("motp_identity", row, "owner", "state")) {
                problem = "used";
                status = 409;
            }
        }
        if (posted && problem != null) {
            Answers.json(response, status, Answers.of("status", "failed", "reason", "provider", "error", problem));
        } else if (posted) {
            Answers.json(response, 200, Answers.of("status", row.get("outcome"), "reason", row.get("reason")));
        } else if (problem != null) {
            Answers.page(response, status, locale, problem, back, "");
        } else if (row.get("outcome").equals("failed")) {
            Answers.redirect(response, doneAddress(row.get("state")));
        } else {
            lead(response, row);
        }
    }

    private Map<String, Object> row(HttpServletRequest request, Login login, String state, String purpose, String way, String locale,
        String back) {
        Map<String, String> fields = agency.contextFields(request, login.member); // null: not from a lesson's page
        boolean isEnrolment = fields != null && fields.get("EVAL_CD").equals("00");
        String requestNo = Text.random();
        Member member = login.member;
        Map<String, Object> row = Person.prints(member.name, member.phone, member.birth, member.ci, requestNo);
        row.put("request_no", requestNo);
        row.put("owner", login.owner);
        row.put("state", state);
        row.put("member_id", member.id);
        row.put("purpose", purpose);
        row.put("kind", purpose.equals("unlock") ? "103" : isEnrolment ? "101" : "102");
        row.put("way", way);
        row.put("locale", locale);
        row.put("return_to", back);
        row.put("started_at", Text.seconds());
        row.put("outcome", "pending");
        row.put("came_back", 0);
        row.put("used", 0);
        return row;
    }

    private long begunToday(Login login) throws SQLException {
        Map<String, Object> count = store.first("SELECT COUNT(*) AS begun FROM motp_identity WHERE member_id = ? AND started_at > ?"
            + " AND (reason IS NULL OR reason <> 'limit')", login.member.id, Text.seconds() - 86400);
        return ((Number) count.get("begun")).longValue();
    }

    private void lead(HttpServletResponse response, Map<String, Object> row) throws IOException, SQLException {
        Provider.Form form = provider.form(row, config.url + "/identity/return" + config.suffix + "?request=" + row.get("request_no"));
        if (form == null) {
            settle(row, new Provider.Result(Provider.Kind.FAILED));
            Answers.redirect(response, doneAddress(row.get("state")));
            return;
        }
        if (form.data != null) {
            store.run("UPDATE motp_identity SET provider_data = ? WHERE request_no = ?", form.data, row.get("request_no"));
        }
        Answers.form(response, (String) row.get("locale"), form, config.home);
    }

    private String doneAddress(Object state) {
        return config.url + "/identity/done" + config.suffix + "?state=" + state;
    }

    private Map<String, Object> byNumber(Object requestNo) throws SQLException {
        return store.first("SELECT * FROM motp_identity WHERE request_no = ?", requestNo);
    }

    /**
     * From the provider, by GET or POST of another site: no cookie comes along, and NO SESSION is begun, since the new session's
     * cookie would log the trainee out. Leave this address out of your login filter and of your CSRF filter.
     */
    void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String requestNo = Answers.input(request, "request");
        // Nothing but what is ours is asked for: MySQL fails on letters that its character set has not.
        Map<String, Object> row = requestNo.matches("[a-f0-9]{32}") ? byNumber(requestNo) : null;
        if (row == null) {
            Answers.page(response, 400, "ko", "request", config.home, "");
            return;
        }
        if (row.get("outcome").equals("pending")) {
            Map<String, String> input = new LinkedHashMap<String, String>();
            for (String name : request.getParameterMap().keySet()) {
                input.put(name, request.getParameter(name));
            }
            Provider.Result result = provider.result(row, input);
            if (result.kind != Provider.Kind.FOREIGN) {
                settle(row, result);
            } else if (!isSettled(row)) {
                Answers.page(response, 400, (String) row.get("locale"), "request", (String) row.get("return_to"), "");
                return;
            }
        }
        Answers.redirect(response, doneAddress(row.get("state")));
    }

    /** A second press on the provider's button brings a spent ticket, maybe while the first one's answer is under way. */
    private boolean isSettled(Map<String, Object> row) throws SQLException {
        for (int tries = 0; tries < 10; tries += 1) {
            Map<String, Object> now = byNumber(row.get("request_no"));
            if (now == null || !now.get("outcome").equals("pending")) {
                return now != null;
            }
            Motp.pass();
        }
        return false;
    }

    /** Gives a row its one result. */
    private void settle(Map<String, Object> row, Provider.Result result) throws SQLException {
        if (result.kind == Provider.Kind.PENDING) {
            return;
        }
        String outcome = "failed";
        String reason = null;
        if (isOld(row) || result.kind == Provider.Kind.EXPIRED) {
            reason = "expired";
        } else if (result.kind == Provider.Kind.FAILED) {
            reason = "provider";
        } else if (result.kind == Provider.Kind.CANCELLED) {
            outcome = "cancelled";
        } else if (Person.isSame(row, result)) {
            outcome = "verified";
        } else {
            reason = "mismatch";
        }
        boolean verified = outcome.equals("verified");
        String time = result.time == null ? Text.kst(System.currentTimeMillis()) : result.time;
        boolean isFirst = 1 == store.run("UPDATE motp_identity SET outcome = ?, reason = ?, reference = ?, m_retcd = ?, m_trnid = ?,"
            + " m_trndt = ? WHERE request_no = ? AND outcome = 'pending'", outcome, reason, verified ? Text.random() : null,
            result.code, result.id, time, row.get("request_no"));
        if (isFirst && !outcome.equals("cancelled")) {
            store.insert("motp_verification", Answers.of("verification_id", row.get("request_no"), "member_id", row.get("member_id"),
                "method", "phone", "kind", row.get("kind"), "m_ret", verified ? "T" : "F", "m_retcd", result.code, "m_trnid",
                result.id, "m_trndt", time, "reason", reason, "created_at", Text.seconds()), "verification_id");
        }
    }

    private static boolean isOld(Map<String, Object> row) {
        return Text.seconds() - ((Number) row.get("started_at")).longValue() >= Store.IDENTITY_SECONDS;
    }

    /** The row that this session began, or null. */
    private Map<String, Object> rowOf(Login login, String state) throws SQLException {
        return !state.matches(STATE) ? null : store.first("SELECT * FROM motp_identity WHERE owner = ? AND member_id = ? AND state = ?", login.owner,
            login.member.id, state);
    }

    /** A GET of our own, so that the session is there again: closes the window, or leads back to the lesson. */
    void done(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String state = Answers.input(request, "state");
        Login login = Login.of(request, config);
        if (login == null && request.getParameter("again") == null && state.matches(STATE)) {
            // A SameSite=Strict cookie comes along only if a page of our own site asks.
            Answers.page(response, 200, "ko", "returning", config.home,
                "<meta http-equiv=\"refresh\" content=\"0;url=" + Answers.html(doneAddress(state) + "&again=1") + "\">");
            return;
        }
        Map<String, Object> row = login == null ? null : rowOf(login, state);
        if (row == null) {
            Answers.page(response, 404, "ko", "foreign", config.home, "");
            return;
        }
        store.run("UPDATE motp_identity SET came_back = 1 WHERE request_no = ?", row.get("request_no"));
        if (row.get("way").equals("redirect")) {
            String[] parts = ((String) row.get("return_to")).split("#", 2);
            Answers.redirect(response, parts[0] + (parts[0].contains("?") ? "&" : "?") + "motp_state=" + state
                + (parts.length > 1 ? "#" + parts[1] : ""));
        } else {
            Answers.page(response, 200, (String) row.get("locale"), row.get("outcome").equals("verified") ? "verified" : "not-verified",
                (String) row.get("return_to"), "<script src=\"" + config.returnScript + "\" data-state=\"" + state + "\"></script>",
                Answers.source(config.returnScript), "'none'");
        }
    }

    /** How it stands, for the session that began it. */
    void status(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException, Refusal {
        Login login = Login.of(request, config);
        if (login == null) {
            throw new Refusal(401, Answers.of("status", "failed", "reason", "signed-out"));
        }
        Map<String, Object> row = rowOf(login, Answers.input(request, "state"));
        if (row == null) {
            throw new Refusal(404, Answers.of("status", "failed", "reason", "expired"));
        }
        if (row.get("outcome").equals("pending") && row.get("way").equals("sdk")) {
            settle(row, provider.ask(row));
            row = byNumber(row.get("request_no"));
        }
        // Verified by whom? By the browser that began, once it has come back with its session; it may be a stranger's who was sent the page.
        boolean hasComeBack = config.framed || row.get("way").equals("sdk") || ((Number) row.get("came_back")).intValue() == 1;
        if (row.get("outcome").equals("verified") && !hasComeBack && !isOld(row)) {
            Answers.json(response, 200, Answers.of("status", "pending"));
            return;
        }
        Answers.json(response, 200, isOld(row) ? Answers.of("status", "failed", "reason", "expired")
            : Answers.of("status", row.get("outcome"), "reason", row.get("reason"), "reference", row.get("reference")));
    }
}
