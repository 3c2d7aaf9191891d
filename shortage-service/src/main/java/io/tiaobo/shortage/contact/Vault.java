package io.tiaobo.shortage.contact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a fresh nonce per value, stored in front of it. Every value is bound to its patient and field, so that
 * a value moved to another row or column does not open.
 */
final class Vault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MARK = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final String WRAPPED_KEY = "wrapped-key";

    private final SecretKey keyEncryptionKey;
    private final SecureRandom random = new SecureRandom();

    Vault(SecretKey keyEncryptionKey) {
        this.keyEncryptionKey = keyEncryptionKey;
    }

    SecretKey newPersonKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    byte[] wrap(SecretKey personKey, UUID patientRef) {
        return encrypt(keyEncryptionKey, personKey.getEncoded(), patientRef, WRAPPED_KEY);
    }

    SecretKey unwrap(byte[] wrapped, UUID patientRef) {
        return new SecretKeySpec(decrypt(keyEncryptionKey, wrapped, patientRef, WRAPPED_KEY), "AES");
    }

    byte[] seal(SecretKey personKey, String value, UUID patientRef, String field) {
        return encrypt(personKey, value.getBytes(StandardCharsets.UTF_8), patientRef, field);
    }

    String open(SecretKey personKey, byte[] sealed, UUID patientRef, String field) {
        return new String(decrypt(personKey, sealed, patientRef, field), StandardCharsets.UTF_8);
    }

    /** The same for the same value and for no other; tells nothing without the key. */
    byte[] mark(String value) {
        try {
            Mac mac = Mac.getInstance(MARK);
            mac.init(new SecretKeySpec(keyEncryptionKey.getEncoded(), MARK));
            return mac.doFinal(("person|" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] encrypt(SecretKey key, byte[] plain, UUID patientRef, String field) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, patientRef, field);
        byte[] stored = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
        return stored;
    }

    private byte[] decrypt(SecretKey key, byte[] stored, UUID patientRef, String field) {
        if (stored.length <= NONCE_BYTES) {
            throw new ContactUnreadableException(field, null);
        }
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(stored, NONCE_BYTES, stored.length);
        return run(Cipher.DECRYPT_MODE, key, nonce, sealed, patientRef, field);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] input, UUID patientRef, String field) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((patientRef + "|" + field).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new ContactUnreadableException(field, e);
        }
    }
}
