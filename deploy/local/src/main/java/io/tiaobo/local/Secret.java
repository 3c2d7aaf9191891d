package io.tiaobo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** Passwords of this installation: made once, readable by their owner only. */
enum Secret {
    /** What the people to try the product as sign in with. */
    PEOPLE("people-password", 12),
    /** What the gateway shows the identity provider. */
    GATEWAY("gateway-client-secret", 40),
    /** What the tools of this installation show it. */
    TOOLS("tools-client-secret", 40);

    /** Without letters that look alike: the first of them is typed by people. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final String file;
    private final int length;

    Secret(String file, int length) {
        this.file = file;
        this.length = length;
    }

    /** The secret; made if it is not there. */
    String ensure(Path secrets) {
        Path kept = secrets.resolve(file);
        try {
            if (!Files.exists(kept)) {
                Path half = secrets.resolve(file + ".new");
                Files.deleteIfExists(half);
                Files.createFile(
                        half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(half, random());
                Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(kept).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
