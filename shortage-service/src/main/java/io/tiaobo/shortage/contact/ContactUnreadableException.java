package io.tiaobo.shortage.contact;

import org.jspecify.annotations.Nullable;

/** A stored value does not open: wrong key file, or somebody changed or moved it. Says which field, never what is in it. */
public final class ContactUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContactUnreadableException(String field, @Nullable Throwable cause) {
        super("The stored " + field + " cannot be opened with this key", cause);
    }
}
