package motp;

/** An answer that ends a request where it stands. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    final int status;
    final String outcome;
    /** For the developer; null: nothing. */
    final String error;

    Refusal(int status, String outcome, String error) {
        super(null, null, false, false);
        this.status = status;
        this.outcome = outcome;
        this.error = error;
    }
}
