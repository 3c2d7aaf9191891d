package io.tiaobo.testkit.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Signed tokens, written out by hand so that a test can also make bad ones. */
public final class Jws {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Jws() {}

    /** A token signed with RS256, whatever its header says. */
    public static String rs256(Map<String, Object> header, Map<String, Object> claims, PrivateKey key) {
        String signed = part(JSON.writeValueAsBytes(header)) + "." + part(JSON.writeValueAsBytes(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + part(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes as a token carries them. */
    public static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return part(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }
}
