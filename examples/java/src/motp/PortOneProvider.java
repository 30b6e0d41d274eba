package motp;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;

/**
 * PortOne V2: its SDK runs in the page, and the widget's state is the identityVerificationId. Written from PortOne's public
 * description and types; tried against the sandbox (--provider portone), never against PortOne's own. providerUrl: https://api.portone.io; providerSecret: API secret. The
 * page POSTs identity/start before it calls the SDK; identity/return and identity/done are not used.
 */
public class PortOneProvider implements Provider {
    private final MotpConfig config;

    public PortOneProvider(MotpConfig config) {
        this.config = config;
    }

    public Form form(Map<String, Object> row, String returnUrl) {
        return null;
    }

    public Result result(Map<String, Object> row, Map<String, String> input) {
        return new Result(Kind.FOREIGN);
    }

    public boolean isInPage() {
        return true;
    }

    public Result ask(Map<String, Object> row) {
        String state = (String) row.get("state");
        Http.Answer answer = Http.send(config.timeout, config.providerUrl + "/identity-verifications/" + Http.encode(state), null, null,
            "Authorization", "PortOne " + config.providerSecret);
        Map<String, Object> said = answer == null || answer.status != 200 ? new LinkedHashMap<String, Object>() : Json.readObject(answer.text());
        String status = Text.orEmpty(said.get("status"));
        if (!state.equals(said.get("id")) || status.equals("READY")) {
            return new Result(Kind.PENDING);
        }
        long at = time(Text.orEmpty(said.get("verifiedAt")));
        // An id of last month is no verification of today.
        boolean isOfToday = at / 1000 >= ((Number) row.get("started_at")).longValue() - 60;
        Result result = new Result(status.equals("VERIFIED") && isOfToday ? Kind.VERIFIED : Kind.FAILED);
        Object person = said.get("verifiedCustomer");
        Map<?, ?> customer = person instanceof Map ? (Map<?, ?>) person : new LinkedHashMap<String, Object>();
        result.name = Text.orEmpty(customer.get("name"));
        result.phone = Text.orEmpty(customer.get("phoneNumber"));
        result.birth = Text.orEmpty(customer.get("birthDate"));
        result.ci = Text.orEmpty(customer.get("ci"));
        result.code = status;
        result.id = Text.orEmpty(said.get("pgTxId")).isEmpty() ? state : Text.orEmpty(said.get("pgTxId"));
        result.time = Text.kst(at == 0 ? System.currentTimeMillis() : at);
        return result;
    }

    /** Milliseconds of 2026-01-05T03:00:00.123Z; 0: unreadable. */
    private static long time(String text) {
        SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss");
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        try {
            return format.parse(text).getTime();
        } catch (ParseException unreadable) {
            return 0;
        }
    }
}
