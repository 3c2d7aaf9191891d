package io.tiaobo.shortage.notice;

import io.tiaobo.shortage.contact.Contact;
import java.util.Optional;
import java.util.function.Supplier;

/** A way to tell a patient something. */
@FunctionalInterface
public interface NoticeChannel {
    /**
     * Hands a notice over, in the transaction that marks it delivered. Must throw if it could not; then it is tried again with
     * the same entry and kind, which a channel outside this database must use as its own idempotency key.
     *
     * @param contact opens the patient's contact data; a channel that needs none must not call it
     */
    void deliver(Notice notice, Supplier<Optional<Contact>> contact);
}
