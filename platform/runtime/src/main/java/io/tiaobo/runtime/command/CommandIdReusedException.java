package io.tiaobo.runtime.command;

/** The same command id came with another command; nothing was done. */
public final class CommandIdReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which id. */
    public CommandIdReusedException(String commandId) {
        super("Command id '" + commandId + "' was used for another command before");
    }
}
