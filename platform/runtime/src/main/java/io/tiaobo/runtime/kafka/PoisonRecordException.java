package io.tiaobo.runtime.kafka;

/** A record that can never be applied as it is. */
public final class PoisonRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    PoisonRecordException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Code of what is wrong, upper snake case. */
    public String reason() {
        return reason;
    }
}
