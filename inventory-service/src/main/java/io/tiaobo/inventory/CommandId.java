package io.tiaobo.inventory;

import io.tiaobo.runtime.web.BadInputException;

/** The header every request that changes something carries; the id of its command. */
public final class CommandId {
    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private CommandId() {}

    /** Whether a value can be an id: 1 to 64 visible ASCII characters. */
    public static boolean isOne(String value) {
        return value.matches("[!-~]{1,64}");
    }

    /**
     * The value if it can be an id.
     *
     * @throws BadInputException if it cannot
     */
    public static String checked(String value) {
        if (!isOne(value)) {
            throw BadInputException.of(HEADER, "BAD_IDEMPOTENCY_KEY");
        }
        return value;
    }
}
