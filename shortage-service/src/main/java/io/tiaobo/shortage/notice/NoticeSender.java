package io.tiaobo.shortage.notice;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.shortage.contact.ContactStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands written notices to the channels, each in a transaction of its own; a failure is tried again and holds up no other. */
@Component
public class NoticeSender {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
    private static final int MOST_IN_ONE_RUN = 1000;

    private final NoticeBook notices;
    private final Map<String, NoticeChannel> channels;
    private final Subscriptions subscriptions;
    private final ContactStore contacts;
    private final UnitsOfWork unitsOfWork;

    NoticeSender(
            NoticeBook notices,
            List<NoticeChannel> channels,
            Subscriptions subscriptions,
            ContactStore contacts,
            UnitsOfWork unitsOfWork) {
        this.notices = notices;
        this.channels = channels.stream().collect(Collectors.toMap(NoticeChannel::name, Function.identity()));
        this.subscriptions = subscriptions;
        this.contacts = contacts;
        this.unitsOfWork = unitsOfWork;
    }

    /** Sends what is due. */
    public void run() {
        for (int sent = 0; sent < MOST_IN_ONE_RUN && sendOne(); sent++) {
            LOG.trace("Notice {} of this run sent", sent);
        }
    }

    private boolean sendOne() {
        try {
            return unitsOfWork.run(() -> {
                Optional<DueNotice> due = notices.takeDue();
                due.ifPresent(this::deliver);
                return due.isPresent();
            });
        } catch (UndeliveredException e) {
            // Only what kind of failure: its text may name the patient.
            LOG.warn(
                    "A notice of kind {} was not delivered by {} and is tried again: {}",
                    e.due.notice().kind(),
                    e.due.channel(),
                    e.reason());
            unitsOfWork.run(() -> notices.failed(e.due));
            return true;
        }
    }

    private void deliver(DueNotice due) {
        NoticeChannel channel = Objects.requireNonNull(channels.get(due.channel()));
        String entryId = due.notice().entryId();
        if (channel.reachesOut() && !subscriptions.wants(entryId)) {
            notices.ended(due, NoticeChannel.Outcome.UNREACHABLE);
            return;
        }
        NoticeChannel.Outcome outcome;
        try {
            outcome = channel.deliver(due.notice(), () -> contacts.open(entryId));
        } catch (RuntimeException e) {
            throw new UndeliveredException(due, e);
        }
        notices.ended(due, outcome);
    }

    private static final class UndeliveredException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient DueNotice due;

        UndeliveredException(DueNotice due, RuntimeException cause) {
            super(cause);
            this.due = due;
        }

        private String reason() {
            Throwable cause = getCause();
            return cause == null ? "" : cause.getClass().getName();
        }
    }
}
