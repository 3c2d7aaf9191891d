package io.tiaobo.inventory.policy.process;

import io.tiaobo.inventory.policy.command.ClearBan;
import io.tiaobo.inventory.policy.command.SuspectBan;
import io.tiaobo.inventory.policy.projection.BanFinding;
import io.tiaobo.inventory.policy.projection.BanQueries;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.domain.BusinessDate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares again and again what is found with what is suspected, and records the difference (S1-36, S1-37). */
public final class BanWatch {
    private static final Period LOOK_BACK = Period.ofDays(90);

    private final BanQueries bans;
    private final CommandExecutor executor;
    private final Clock clock;

    /** Looks back 90 days from the clock's day. */
    public BanWatch(BanQueries bans, CommandExecutor executor, Clock clock) {
        this.bans = bans;
        this.executor = executor;
        this.clock = clock;
    }

    /** One look. */
    public void run() {
        Instant now = clock.instant();
        LocalDate today = BusinessDate.of(now);
        List<BanFinding> found = bans.findings(today.minus(LOOK_BACK), today);
        Set<String> items = found.stream().map(BanWatch::item).collect(Collectors.toSet());
        for (BanFinding finding : found) {
            executor.execute(
                    id(finding, now), new SuspectBan(finding.siteCode(), finding.drugCode(), finding.evidence()));
        }
        bans.suspected("").stream()
                .filter(known -> !items.contains(item(known)))
                .forEach(known ->
                        executor.execute(id(known, now), new ClearBan(known.siteCode(), known.drugCode(), today)));
    }

    private static String item(BanFinding finding) {
        return finding.siteCode() + "/" + finding.drugCode();
    }

    /** A look is never repeated; the aggregate says each thing once. */
    private static String id(BanFinding finding, Instant now) {
        return "ban-watch:" + item(finding) + ":" + now.toEpochMilli();
    }
}
