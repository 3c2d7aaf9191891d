package io.tiaobo.runtime.web;

import java.util.Map;

/** What was asked for does not exist; answered as a 404 problem. */
public final class NotFoundException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private NotFoundException(String what, String id) {
        super(404, "NOT_FOUND", Map.of("what", what, "id", id));
    }

    /** Says what kind of thing, as a message key {@code thing.<what>}, and which one. */
    public static NotFoundException of(String what, String id) {
        return new NotFoundException(what, id);
    }
}
