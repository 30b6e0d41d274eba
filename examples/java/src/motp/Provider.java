package motp;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who verifies a phone. row: a row of motp_identity. */
public interface Provider {
    /** The form that leads to the provider; null: it cannot be reached. */
    Form form(Map<String, Object> row, String returnUrl);

    /** What became of it, by what the browser brought back. */
    Result result(Map<String, Object> row, Map<String, String> input);

    /** The same where the provider's SDK runs in the page and status asks (PortOne); null: not of this kind. */
    Result ask(Map<String, Object> row);

    /** Whether ask() answers. */
    boolean isInPage();

    class Form {
        public final String action;
        public final Map<String, String> fields = new LinkedHashMap<String, String>();
        /** What has to be in the row when the result comes; null: nothing. */
        public String data;

        public Form(String action) {
            this.action = action;
        }
    }

    enum Kind { VERIFIED, CANCELLED, EXPIRED, FAILED, PENDING,
        /** Not a ticket of this request: nothing happened. */
        FOREIGN }

    class Result {
        public final Kind kind;
        /** As far as the provider says them. */
        public String name, phone, birth, ci;
        /** M_RETCD, M_TRNID, M_TRNDT. */
        public String code, id, time;

        public Result(Kind kind) {
            this.kind = kind;
        }
    }
}
