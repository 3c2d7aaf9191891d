package io.tiaobo.shortage.notice;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the patient of an entry was told. */
@RestController
final class NoticeController {
    private final NoticeBook notices;

    NoticeController(NoticeBook notices) {
        this.notices = notices;
    }

    /** Notices of an entry, oldest first; empty for an unknown entry. */
    @GetMapping("/notices")
    List<Notice> of(@RequestParam("entry") String entry) {
        return notices.of(entry);
    }
}
