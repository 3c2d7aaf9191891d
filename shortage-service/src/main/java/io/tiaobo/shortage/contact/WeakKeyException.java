package io.tiaobo.shortage.contact;

import java.nio.file.Path;

/** The key file of the contact store cannot be used; the service does not start. Never says anything of the key. */
public final class WeakKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WeakKeyException(Path file, String why) {
        super("tiaobo.contact.key-file=" + file + ": " + why
                + ". It must hold 32 random bytes in base64, for example from: openssl rand -base64 32");
    }
}
