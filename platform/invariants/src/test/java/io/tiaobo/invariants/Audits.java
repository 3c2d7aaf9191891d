package io.tiaobo.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What an audit must find in a history, whatever the order it comes in. */
final class Audits {
    private Audits() {}

    static List<String> ids(List<Violation> violations) {
        return violations.stream().map(Violation::id).distinct().toList();
    }

    static void violates(String id, History history) {
        assertThat(ids(history.audit(Feed.UNORDERED).violations())).contains(id);
    }

    static void leavesUnfinished(String id, History history) {
        HistoryAudit audit = history.audit(Feed.UNORDERED);
        assertThat(audit.violations()).isEmpty();
        assertThat(ids(audit.unfinished())).contains(id);
    }
}
