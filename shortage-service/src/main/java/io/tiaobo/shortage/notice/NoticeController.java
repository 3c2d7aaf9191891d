package io.tiaobo.shortage.notice;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.audit.Audited;
import io.tiaobo.shortage.waitinglist.projection.WaitingListQueries;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the patient of an entry was told. */
@RestController
final class NoticeController {
    private final NoticeBook notices;
    private final WaitingListQueries waiting;
    private final SiteGuard guard;

    NoticeController(NoticeBook notices, WaitingListQueries waiting, SiteGuard guard) {
        this.notices = notices;
        this.waiting = waiting;
        this.guard = guard;
    }

    /** Notices of an entry, oldest first; empty for an unknown entry. */
    @GetMapping("/notices")
    @Allowed(Right.READ_PATIENTS)
    @Audited("entry")
    List<Notice> of(@RequestParam("entry") String entry) {
        waiting.find(entry).ifPresent(known -> guard.at(known.siteCode()));
        return notices.of(entry);
    }
}
