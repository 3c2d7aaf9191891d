package io.tiaobo.inventory.intake.process;

import java.util.Map;

/** A line cannot be taken; the others can. The text is {@code problem.<code>}. */
final class LineRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final String value;
    private final transient Map<String, String> arguments;

    LineRefused(String field, String code, String value, Map<String, String> arguments) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
        this.value = value;
        this.arguments = arguments;
    }

    String field() {
        return field;
    }

    String code() {
        return code;
    }

    String value() {
        return value;
    }

    Map<String, String> arguments() {
        return arguments;
    }
}
