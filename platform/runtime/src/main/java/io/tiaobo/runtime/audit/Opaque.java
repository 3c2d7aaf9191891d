package io.tiaobo.runtime.audit;

import java.util.regex.Pattern;

/** Codes and ids as callers send them: what could be a number or the name of a person is not kept. */
final class Opaque {
    private static final Pattern CODE =
            Pattern.compile("\\p{XDigit}{32}|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"
                    + "|(?!.*\\d{11})[\\p{Alnum}/:._|#-]{0,80}");

    private Opaque() {}

    static String of(String sent) {
        return CODE.matcher(sent).matches() ? sent : "?";
    }
}
