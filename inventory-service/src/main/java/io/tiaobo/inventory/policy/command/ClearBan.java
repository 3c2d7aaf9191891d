package io.tiaobo.inventory.policy.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Nothing speaks for a ban any more. Changes nothing where none is suspected.
 *
 * @param siteCode site
 * @param drugCode product
 * @param observedOn day of the look, Asia/Shanghai
 */
public record ClearBan(String siteCode, String drugCode, LocalDate observedOn) implements PolicyCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "ban-suspicion:" + siteCode + "/" + drugCode;
    }
}
