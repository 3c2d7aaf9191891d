package io.tiaobo.runtime.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Input that bean validation cannot judge; answered as a 400 problem that names the field. */
public final class BadInputException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final String field;

    private BadInputException(String field, String code, Map<String, String> arguments) {
        super(400, code, arguments);
        this.field = field;
    }

    /**
     * Names a field and the reason.
     *
     * @param field path of the field in the request
     * @param code reason; its text is {@code problem.<code>}
     * @param arguments pairs of name and value for the text
     */
    public static BadInputException of(String field, String code, String... arguments) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return new BadInputException(field, code, named);
    }

    /** Path of the field in the request. */
    public String field() {
        return field;
    }
}
