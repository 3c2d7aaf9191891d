package io.tiaobo.inventory.policy.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A site, or a site with everything below it, agreed to buy a volume of the selected product of a group in a period. Another
 * volume or last day for the same site, group and first day replaces it.
 *
 * @param siteCode site
 * @param withBranches whether what the sites below it receive counts, too
 * @param genericGroup substitution group
 * @param from first day, Asia/Shanghai
 * @param until last day
 * @param quantity dispensing units, above 0
 */
public record AgreeVolume(
        String siteCode, boolean withBranches, String genericGroup, LocalDate from, LocalDate until, long quantity)
        implements PolicyCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "agreed-volume:" + siteCode + "/" + genericGroup + "/" + from;
    }
}
