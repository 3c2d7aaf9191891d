package io.tiaobo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that encrypts patients' contact data; made once, never printed, readable by its owner only (I19). */
final class ContactKey {
    private static final int BYTES = 32;

    private ContactKey() {}

    /** The key file; created with fresh random content if it is not there. */
    static Path ensure(Path secrets) {
        Path file = secrets.resolve("contact-key");
        if (Files.exists(file)) {
            return file;
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Path half = secrets.resolve("contact-key.new");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, Base64.getEncoder().encodeToString(key));
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("r--------"));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
