package motp;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Verifications by phone in place of a code (rows of motp_verification), reported to the agency. */
public final class Report {
    private static final Pattern TAKEN = Pattern.compile("<RetVal>\\s*(?:<!\\[CDATA\\[)?\\s*101\\b");
    private final MotpConfig config;

    public Report(MotpConfig config) {
        this.config = config;
    }

    /** For a job of yours, when reportAtOnce is false: what is not reported yet. How many could not be. */
    public int reportOpen() throws SQLException {
        Store store = new Store(config.database());
        int left = 0;
        for (Map<String, Object> row : store.all("SELECT * FROM motp_verification WHERE method = 'phone' AND m_ret = 'T'"
            + " AND token_print IS NOT NULL AND reported_at IS NULL ORDER BY created_at")) {
            if (report(row)) {
                store.run("UPDATE motp_verification SET reported_at = ? WHERE verification_id = ?", Text.seconds(), row.get("verification_id"));
            } else {
                left += 1;
            }
        }
        return left;
    }

    /** True when the agency took it. Which of the two interfaces is yours, and whether EVAL_* go along for 00, your contract says. */
    boolean report(Map<String, Object> row) {
        return config.reportBy.equals("history") ? reportHistory(row) : reportLog(row);
    }

    private boolean reportLog(Map<String, Object> row) {
        boolean isEnrolment = row.get("eval_cd").equals("00");
        Map<String, String> fields = new LinkedHashMap<String, String>();
        fields.put("AGTID", config.agtid);
        fields.put("USRID", text(row, "member_id"));
        fields.put("COURSE_AGENT_PK", text(row, "course_id"));
        fields.put("CLASS_AGENT_PK", text(row, "class_id"));
        if (!isEnrolment) {
            fields.put("EVAL_CD", text(row, "eval_cd"));
            fields.put("EVAL_TYPE", config.purposes().get(text(row, "eval_cd")));
            fields.put("CLASS_TME", text(row, "class_tme"));
        }
        fields.put("m_Ret", text(row, "m_ret"));
        fields.put("m_retCD", text(row, "m_retcd"));
        fields.put("m_trnID", text(row, "m_trnid"));
        fields.put("m_trnDT", text(row, "m_trndt"));
        Http.Answer answer = Http.post(config.timeout, config.reportUrl + (isEnrolment ? "pAuthLog.jsp" : "pSubOtpLog.jsp"), fields);
        return answer != null && TAKEN.matcher(answer.text()).find();
    }

    private boolean reportHistory(Map<String, Object> row) {
        Map<String, Object> one = new LinkedHashMap<String, Object>();
        one.put("agtId", config.agtid);
        one.put("usrId", row.get("member_id"));
        one.put("courseAgentPk", row.get("course_id"));
        one.put("classAgentPk", row.get("class_id"));
        one.put("evalCd", row.get("eval_cd"));
        one.put("classTme", row.get("class_tme"));
        one.put("mRet", row.get("m_ret"));
        one.put("mRetCd", row.get("m_retcd"));
        one.put("mTrnId", row.get("m_trnid"));
        one.put("mTrnDt", row.get("m_trndt"));
        one.put("regDate", Text.kst(((Number) row.get("created_at")).longValue() * 1000));
        List<Object> list = new ArrayList<Object>();
        list.add(one);
        Map<String, Object> body = new LinkedHashMap<String, Object>();
        body.put("dataList", list);
        Http.Answer answer = Http.send(config.timeout, config.reportUrl + "phone_auth_hist", "application/json", Json.write(body),
            "agtId", config.agtid, "apiKey", config.reportKey);
        return answer != null && "200".equals(Agency.readCode(answer.body));
    }

    private static String text(Map<String, Object> row, String column) {
        return Text.orEmpty(row.get(column));
    }
}
