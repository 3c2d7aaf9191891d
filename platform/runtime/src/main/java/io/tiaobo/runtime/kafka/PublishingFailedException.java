package io.tiaobo.runtime.kafka;

/** The broker did not take a batch; the publisher's position did not move, and the batch is sent again. */
public final class PublishingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what happened. */
    public PublishingFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
