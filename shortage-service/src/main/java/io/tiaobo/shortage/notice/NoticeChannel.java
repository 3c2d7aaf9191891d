package io.tiaobo.shortage.notice;

import io.tiaobo.shortage.contact.Contact;
import java.util.Optional;
import java.util.function.Supplier;

/** A way to tell a patient something. Channels are independent: each tries again on its own, and each tells a thing once. */
public interface NoticeChannel {
    /** What became of a notice in a channel; stored by name. */
    enum Outcome {
        /** The channel took it. */
        DELIVERED,
        /** The patient cannot or does not want to be told in this way; it is not tried again. */
        UNREACHABLE
    }

    /** Name of the channel; stored, never changed. */
    String name();

    /** Whether it reaches out to the patient, so that whoever unsubscribed is spared. */
    default boolean reachesOut() {
        return true;
    }

    /**
     * Hands a notice over, in the transaction that marks it delivered. Must throw if it could not; then it is tried again with
     * the same entry and kind, which a channel outside this database must use as its own idempotency key.
     *
     * @param contact opens the patient's contact data; a channel that needs none must not call it
     */
    Outcome deliver(Notice notice, Supplier<Optional<Contact>> contact);
}
