package motp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sandbox's identity provider, and the shape that all of them have: a signed request goes through the browser, an opaque
 * ticket comes back through it, and the result is asked for from server to server.
 */
public class SimpleProvider implements Provider {
    private final MotpConfig config;

    public SimpleProvider(MotpConfig config) {
        this.config = config;
    }

    public Form form(Map<String, Object> row, String returnUrl) {
        Form form = new Form(config.providerUrl + "/start");
        form.fields.put("request_no", (String) row.get("request_no"));
        form.fields.put("return_url", returnUrl);
        form.fields.put("locale", (String) row.get("locale"));
        form.fields.put("signature", Text.hmac(config.providerSecret, row.get("request_no") + "\n" + returnUrl));
        return form;
    }

    public Result result(Map<String, Object> row, Map<String, String> input) {
        Map<String, String> fields = new LinkedHashMap<String, String>();
        fields.put("site_secret", config.providerSecret);
        fields.put("ticket", Text.orEmpty(input.get("ticket")));
        Http.Answer answer = Http.post(config.timeout, config.providerUrl + "/api/result", fields);
        if (answer == null || answer.status >= 500) {
            return new Result(Kind.FAILED);
        }
        Map<String, Object> said = Json.readObject(answer.text());
        if (answer.status != 200 || !row.get("request_no").equals(said.get("request_no"))) {
            return new Result(Kind.FOREIGN);
        }
        String code = Text.orEmpty(said.get("result_code"));
        Result result = new Result(code.equals("0000") ? Kind.VERIFIED
            : code.equals("9001") ? Kind.CANCELLED : code.equals("9002") ? Kind.EXPIRED : Kind.FAILED);
        result.name = Text.orEmpty(said.get("name"));
        result.phone = Text.orEmpty(said.get("phone"));
        result.birth = Text.orEmpty(said.get("birth"));
        result.ci = Text.orEmpty(said.get("ci"));
        result.code = code;
        result.id = Text.orEmpty(said.get("transaction_id"));
        result.time = Text.orEmpty(said.get("verified_at"));
        return result;
    }

    public boolean isInPage() {
        return false;
    }

    public Result ask(Map<String, Object> row) {
        return null;
    }
}
