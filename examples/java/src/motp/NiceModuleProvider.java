package motp;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * NICE, the module of before: NiceID.Check.CPClient of NiceID.jar, called by its name so that this compiles without it. Written
 * from NICE's public samples; tried with a stand-in of that class, never with NICE's own. providerSite: site code; providerSecret: site password. NICE's samples
 * keep REQ_SEQ in the session, which is not there on the way back: here our own request number is the REQ_SEQ. The phone number
 * comes only if your contract has it.
 */
public class NiceModuleProvider implements Provider {
    private final MotpConfig config;
    private final String page;

    public NiceModuleProvider(MotpConfig config) {
        this.config = config;
        this.page = config.providerPage.isEmpty() ? "https://nice.checkplus.co.kr/CheckPlusSafeModel/checkplus.cb" : config.providerPage;
    }

    private static String number(Map<String, Object> row) {
        return ((String) row.get("request_no")).substring(0, 30);
    }

    public Form form(Map<String, Object> row, String returnUrl) {
        Map<String, String> values = new LinkedHashMap<String, String>();
        values.put("REQ_SEQ", number(row));
        values.put("SITECODE", config.providerSite);
        values.put("AUTH_TYPE", "M");
        values.put("RTN_URL", returnUrl);
        values.put("ERR_URL", returnUrl + "&failed=1");
        values.put("POPUP_GUBUN", "N");
        values.put("CUSTOMIZE", row.get("way").equals("popup") ? "" : "Mobile");
        StringBuilder plain = new StringBuilder();
        for (Map.Entry<String, String> one : values.entrySet()) {
            plain.append(one.getKey().length()).append(':').append(one.getKey());
            plain.append(one.getValue().length()).append(':').append(one.getValue());
        }
        String sealed = call("fnEncode", plain.toString(), "getCipherData");
        if (sealed == null) {
            return null;
        }
        Form form = new Form(page);
        form.fields.put("m", "checkplusService");
        form.fields.put("EncodeData", sealed);
        return form;
    }

    /** fnEncode or fnDecode with site code and password, 0 being well, and then a getter. */
    private String call(String method, String text, String getter) {
        try {
            Class<?> type = Class.forName("NiceID.Check.CPClient");
            Object client = type.getDeclaredConstructor().newInstance();
            Object code = type.getMethod(method, String.class, String.class, String.class)
                .invoke(client, config.providerSite, config.providerSecret, text);
            return code.equals(0) ? (String) type.getMethod(getter).invoke(client) : null;
        } catch (InvocationTargetException notOfNice) {
            return null;
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException("NiceID.jar is not there", problem);
        }
    }

    public Result result(Map<String, Object> row, Map<String, String> input) {
        String sealed = Text.orEmpty(input.get("EncodeData"));
        String plain = sealed.matches("[A-Za-z0-9+/=]{20,4000}") ? call("fnDecode", sealed, "getPlainData") : null;
        Map<String, String> values = values(plain == null ? "" : plain);
        if (!number(row).equals(values.get("REQ_SEQ"))) {
            return new Result(Kind.FOREIGN);
        }
        boolean failed = input.containsKey("failed") || values.containsKey("ERR_CODE");
        Result result = new Result(failed ? Kind.FAILED : Kind.VERIFIED);
        result.code = failed ? values.get("ERR_CODE") : "0000";
        result.name = values.get("NAME");
        result.phone = values.get("MOBILE_NO");
        result.birth = values.get("BIRTHDATE");
        result.ci = values.get("CI");
        result.id = values.get("RES_SEQ");
        return result;
    }

    /** NICE's way to write values: the length in bytes of EUC-KR, a colon, the text; names and values by turns. */
    private static Map<String, String> values(String plain) {
        Map<String, String> values = new LinkedHashMap<String, String>();
        byte[] bytes = plain.getBytes(java.nio.charset.Charset.forName("MS949"));
        String name = null;
        for (int at = 0; at < bytes.length;) {
            int length = 0;
            while (at < bytes.length && bytes[at] != ':') {
                length = length * 10 + bytes[at++] - '0';
            }
            int end = at + 1 + length;
            if (length < 0 || length > 10000 || end > bytes.length) {
                break;
            }
            String word = new String(bytes, at + 1, length, java.nio.charset.Charset.forName("MS949"));
            if (name != null) {
                values.put(name, word);
            }
            name = name == null ? word : null;
            at = end;
        }
        return values;
    }

    public boolean isInPage() {
        return false;
    }

    public Result ask(Map<String, Object> row) {
        return null;
    }
}
