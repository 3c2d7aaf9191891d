package io.tiaobo.inventory.site.command;

import io.tiaobo.inventory.site.domain.SiteDetails;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take over the reference data of a site as it is now. Taking over what is known already changes nothing.
 *
 * @param site the whole data
 */
public record RegisterSite(SiteDetails site) implements SiteCommand {
    /** Identifies the aggregate; the prefix keeps kinds of aggregates apart. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return "site:" + site.code();
    }
}
