package io.tiaobo.inventory.policy.messaging;

import io.tiaobo.contracts.inventory.v1.BanSuspicionV1;
import io.tiaobo.inventory.policy.domain.BanEvidence;
import io.tiaobo.inventory.policy.event.BanCleared;
import io.tiaobo.inventory.policy.event.BanEvent;
import io.tiaobo.inventory.policy.event.BanSuspected;
import io.tiaobo.runtime.kafka.Outgoing;
import java.time.LocalDate;
import java.util.List;

/** Says that a product is suspected to be banned at a site, or no longer. Key = {@code site/drug}. */
public final class BanTranslator {
    private BanTranslator() {}

    /** The message of an event. */
    public static List<Outgoing> translate(BanEvent event) {
        if (event instanceof BanSuspected e) {
            return message(
                    e.siteCode(),
                    e.drugCode(),
                    "SUSPECTED",
                    e.evidence(),
                    e.evidence().observedOn());
        }
        return event instanceof BanCleared e
                ? message(e.siteCode(), e.drugCode(), "CLEARED", e.evidence(), e.clearedOn())
                : List.of();
    }

    private static List<Outgoing> message(String site, String drug, String status, BanEvidence e, LocalDate day) {
        return List.of(Outgoing.of(
                site + "/" + drug,
                new BanSuspicionV1(
                        site, drug, status, e.ground().name(), e.refusals(), e.refusedUnits(), e.since(), day)));
    }
}
