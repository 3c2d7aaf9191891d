package io.tiaobo.runtime.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which text of a foreign record may be shown (I19). Only text that looks like a code: one word of Latin letters,
 * digits and separators, without eleven digits in a row, which a mobile number or an identity card has. Names and free text
 * are never shown, whatever they look like, because only the fields listed here are asked about at all.
 */
final class Harmless {
    private static final Pattern CODE = Pattern.compile("(?!.*\\d{11})[A-Za-z0-9][A-Za-z0-9_./:#-]{0,119}");

    /** Text fields of the published language that hold codes and pseudonymous ids; a new one is decided by a test. */
    private static final Set<String> CODE_FIELDS = Set.of(
            "caseId",
            "cause",
            "clock",
            "code",
            "donorSite",
            "drugCode",
            "entryId",
            "fromSite",
            "genericGroup",
            "ground",
            "kind",
            "orderId",
            "outcome",
            "ownership",
            "parentCode",
            "reason",
            "receiptId",
            "regionCode",
            "reservationId",
            "responsibleSite",
            "shortageId",
            "siteCode",
            "source",
            "state",
            "status",
            "step",
            "storageClass",
            "supplyTerms",
            "tier",
            "toSite",
            "transferId",
            "urgency",
            "wanted");

    /** Text fields of the published language whose values are never shown. */
    static final Set<String> HIDDEN_FIELDS =
            Set.of("approvedBy", "lot", "manufacturer", "nameEn", "nameZh", "unitEn", "unitZh");

    private Harmless() {}

    static boolean isCodeField(String name) {
        return CODE_FIELDS.contains(name);
    }

    static boolean looksLikeACode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The text if it looks like a code, else only its length and the beginning of its digest. */
    static @Nullable String show(@Nullable String text) {
        if (text == null || looksLikeACode(text)) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return "(" + bytes.length + " bytes, sha256 " + sha256(bytes).substring(0, 12) + "…)";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
