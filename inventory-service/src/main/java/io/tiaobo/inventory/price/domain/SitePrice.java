package io.tiaobo.inventory.price.domain;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.tiaobo.inventory.price.command.SetSitePrice;
import io.tiaobo.inventory.price.event.SitePriceSet;
import io.tiaobo.runtime.domain.Decision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** How a site priced a drug over time (S2-05). The answer says in {@code change} whether it was {@code NEW} or {@code NONE}. */
public class SitePrice {
    @AggregateIdentifier
    private @Nullable String id;

    private final Map<LocalDate, SitePriceSet> byFirstDay = new HashMap<>();

    SitePrice() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Decision handle(SetSitePrice c) {
        if ((c.price() == null) != (c.basis() == PriceBasis.COLLECTIVE_PRICE)) {
            return Decision.refuse("PRICE_AGAINST_BASIS");
        }
        SitePriceSet event = new SitePriceSet(c.siteCode(), c.drugCode(), c.basis(), c.price(), c.validFrom());
        if (event.equals(byFirstDay.get(c.validFrom()))) {
            return Decision.accept(Map.of("change", "NONE"));
        }
        AggregateLifecycle.apply(event);
        return Decision.accept(Map.of("change", "NEW"));
    }

    @EventSourcingHandler
    void on(SitePriceSet event) {
        id = "site-price:" + event.siteCode() + "/" + event.drugCode();
        byFirstDay.put(event.validFrom(), event);
    }
}
