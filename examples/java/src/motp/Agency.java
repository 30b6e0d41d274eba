package motp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/** The agency: what it is sent, once, and how its answer is read. */
final class Agency {
    private final MotpConfig config;

    Agency(MotpConfig config) {
        this.config = config;
    }

    /**
     * The agency's code as text, or null for everything that is not its JSON: HTML of a firewall, a redirect, nothing. The page is
     * given this code and nothing else, so that server and widget cannot read one answer in two ways.
     */
    String ask(String call, Map<String, String> fields) {
        Http.Answer answer = Http.post(config.timeout, config.agency + call, fields);
        return answer == null ? null : readCode(answer.body);
    }

    static String readCode(byte[] body) {
        // Only the code counts, and it is ASCII: a msg in EUC-KR or a BOM must not make the rest unreadable.
        String text = new String(body, StandardCharsets.ISO_8859_1)
            .replaceFirst("^(\\s*\u00ef\u00bb\u00bf)+", "")
            .replaceAll("[\u0080-\u00ff]+", "?");
        Object code = Json.readObject(text).get("code");
        // A number of 400 digits is infinite, and no code.
        boolean isNumber = code instanceof Double && !((Double) code).isInfinite();
        String read = isNumber ? new java.math.BigDecimal((Double) code).stripTrailingZeros().toPlainString() : Text.orEmpty(code);
        read = read.trim().toUpperCase(Locale.ROOT);
        return read.matches("[A-Z0-9]{1,12}") ? read : null;
    }

    Map<String, String> personFields(Member member) {
        Map<String, String> fields = new LinkedHashMap<String, String>();
        fields.put("USER_NM", member.name);
        fields.put("USER_TEL", Person.phone(member.phone));
        fields.put("AGTID", config.agtid);
        fields.put("USRID", member.id);
        return fields;
    }

    /** The context as the agency's fields have it, or null where it is not the member's or its purpose is not in your table. */
    Map<String, String> contextFields(HttpServletRequest request, Member member) {
        Context context = config.context(request, member);
        String type = context == null ? null : config.purposes().get(context.purpose);
        if (type == null) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<String, String>();
        fields.put("COURSE_AGENT_PK", context.course);
        fields.put("CLASS_AGENT_PK", context.classId);
        fields.put("EVAL_CD", context.purpose);
        fields.put("EVAL_TYPE", type);
        fields.put("CLASS_TME", context.purpose.equals("00") ? "00" : String.format("%02d", context.time));
        return fields;
    }
}
