package motp;

import java.util.Map;

/** An answer that ends a request where it stands. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    final int status;
    final Map<String, Object> answer;

    /** error: for the developer; null: nothing. */
    Refusal(int status, String outcome, String error) {
        this(status, Answers.of("outcome", outcome, "error", error));
    }

    Refusal(int status, Map<String, Object> answer) {
        super(null, null, false, false);
        this.status = status;
        this.answer = answer;
    }
}
