package io.tiaobo.runtime.web;

import java.util.Map;

/** An error with a code, answered as an RFC 9457 problem in the user's language. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> arguments;

    /**
     * Describes the problem.
     *
     * @param status HTTP status
     * @param code upper snake case; its text is {@code problem.<code>}
     * @param arguments values for the placeholders of the text
     */
    public ProblemException(int status, String code, Map<String, String> arguments) {
        super(code + " " + arguments);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Reason code. */
    public String code() {
        return code;
    }

    /** Values for the text. */
    public Map<String, String> arguments() {
        return arguments;
    }
}
