package io.tiaobo.shortage.contact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps every person's own key: a file with 32 random bytes in base64, readable by the service only. */
public final class KeyFile {
    private static final int BYTES = 32;
    private static final int FEWEST_DISTINCT_BYTES = 12;

    private KeyFile() {}

    /**
     * Reads the key.
     *
     * @throws WeakKeyException if the file is missing, is no base64 of 32 bytes, or plainly was not random
     */
    public static SecretKey read(Path file) {
        byte[] key = decode(file);
        if (key.length != BYTES) {
            throw new WeakKeyException(file, "it holds " + key.length + " bytes instead of " + BYTES);
        }
        long distinct = new String(key, java.nio.charset.StandardCharsets.ISO_8859_1)
                .chars()
                .distinct()
                .count();
        if (distinct < FEWEST_DISTINCT_BYTES) {
            throw new WeakKeyException(file, "its bytes repeat, so they cannot be random");
        }
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] decode(Path file) {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new WeakKeyException(file, "it cannot be read");
        } catch (IllegalArgumentException e) {
            throw new WeakKeyException(file, "it is not base64");
        }
    }
}
