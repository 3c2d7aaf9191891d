package io.tiaobo.runtime.command;

import io.tiaobo.runtime.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Tells a repeated command from another command under the same id. */
final class Fingerprint {
    private static final JsonMapper JSON =
            StrictJson.mapper().rebuild().addModule(withoutInstants()).build();

    private Fingerprint() {}

    /**
     * Digest of a command's kind and content. Moments are left out: the server stamps them anew when a caller repeats a
     * request, and that repetition is still the same command.
     */
    static String of(Object command) {
        String text = command.getClass().getSimpleName() + JSON.writeValueAsString(command);
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static SimpleModule withoutInstants() {
        return new SimpleModule("without-instants").addSerializer(Instant.class, new ValueSerializer<Instant>() {
            @Override
            public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
                out.writeNull();
            }
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
