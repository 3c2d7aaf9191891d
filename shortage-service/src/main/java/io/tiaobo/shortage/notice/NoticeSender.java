package io.tiaobo.shortage.notice;

import io.tiaobo.runtime.command.UnitsOfWork;
import io.tiaobo.shortage.contact.ContactStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands written notices to the channel, each in a transaction of its own; a failure is tried again and holds up no other. */
@Component
public class NoticeSender {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
    private static final int MOST_IN_ONE_RUN = 1000;

    private final NoticeBook notices;
    private final NoticeChannel channel;
    private final ContactStore contacts;
    private final UnitsOfWork unitsOfWork;

    NoticeSender(NoticeBook notices, NoticeChannel channel, ContactStore contacts, UnitsOfWork unitsOfWork) {
        this.notices = notices;
        this.channel = channel;
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
                List<Notice> due = notices.takeDue();
                due.forEach(this::deliver);
                return !due.isEmpty();
            });
        } catch (UndeliveredException e) {
            LOG.warn("A notice of kind {} was not delivered and is tried again", e.notice.kind(), e);
            unitsOfWork.run(() -> notices.failed(e.notice));
            return true;
        }
    }

    private void deliver(Notice notice) {
        try {
            channel.deliver(notice, () -> contacts.open(notice.entryId()));
        } catch (RuntimeException e) {
            throw new UndeliveredException(notice, e);
        }
        notices.delivered(notice);
    }

    private static final class UndeliveredException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Notice notice;

        UndeliveredException(Notice notice, RuntimeException cause) {
            super(cause);
            this.notice = notice;
        }
    }
}
