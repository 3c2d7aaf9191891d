package io.tiaobo.inventory.policy.command;

import io.tiaobo.inventory.policy.domain.BanEvidence;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A product is asked for at a site and not bought (S1-36). Changes nothing while the same ground is known.
 *
 * @param siteCode site
 * @param drugCode product that was not selected
 * @param evidence what was counted
 */
public record SuspectBan(String siteCode, String drugCode, BanEvidence evidence) implements PolicyCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "ban-suspicion:" + siteCode + "/" + drugCode;
    }
}
