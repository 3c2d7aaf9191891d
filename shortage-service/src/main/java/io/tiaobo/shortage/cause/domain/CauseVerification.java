package io.tiaobo.shortage.cause.domain;

import static io.tiaobo.shortage.cause.domain.SupplyCause.MARKET_INTERRUPTION;
import static io.tiaobo.shortage.cause.domain.SupplyCause.NOT_IN_CATALOGUE;
import static io.tiaobo.shortage.cause.domain.SupplyCause.POLICY_MISEXECUTION;
import static io.tiaobo.shortage.cause.domain.SupplyCause.SITE_STOCK_SHORTAGE;
import static io.tiaobo.shortage.cause.domain.SupplyCause.SMALL_VOLUME_CROWDED_OUT;

import io.tiaobo.shortage.cause.domain.SupplyFacts.CatalogueEntry;
import io.tiaobo.shortage.cause.domain.SupplyFacts.Channel;
import java.util.Arrays;
import java.util.List;

/**
 * Why a drug is missing at a site: each possible cause is accepted or rejected with its evidence, or left undecided when a fact
 * is missing (S1-12 … S1-18). The same facts always give the same findings, one for each cause.
 */
public final class CauseVerification {
    private final CauseRules rules;
    private final SupplyFacts facts;
    private final FactSheet sheet;
    private final FillRate served;

    private CauseVerification(SupplyFacts facts, CauseRules rules) {
        this.facts = facts;
        this.rules = rules;
        this.sheet = new FactSheet(facts, rules);
        this.served = facts.market().of(facts.siteCode());
    }

    /** The findings, in the order of {@link SupplyCause}. */
    public static List<Finding> of(SupplyFacts facts, CauseRules rules) {
        return new CauseVerification(facts, rules).findings();
    }

    private List<Finding> findings() {
        CatalogueEntry entry = facts.catalogue();
        if (entry == null || !entry.active()) {
            // What nobody can order is missing for no other reason.
            return Arrays.stream(SupplyCause.values())
                    .map(cause -> cause == NOT_IN_CATALOGUE
                            ? Finding.accepted(cause, sheet.catalogue())
                            : Finding.rejected(cause, sheet.catalogue()))
                    .toList();
        }
        return List.of(
                interruption(),
                siteStock(),
                policy(),
                crowdedOut(),
                Finding.rejected(NOT_IN_CATALOGUE, sheet.catalogue()));
    }

    private Finding interruption() {
        Channel channel = sheet.currentChannel();
        if (channel == null) {
            return Finding.undecided(MARKET_INTERRUPTION, sheet.channel());
        }
        return channel.interrupted()
                ? Finding.accepted(MARKET_INTERRUPTION, sheet.channel())
                : Finding.rejected(MARKET_INTERRUPTION, sheet.channel());
    }

    /** The shelf is too low although the site got what it ordered; a low shelf with another reason is not its stock keeping. */
    private Finding siteStock() {
        if (facts.shelf() == null) {
            return Finding.undecided(SITE_STOCK_SHORTAGE, sheet.shelf());
        }
        if (sheet.shelfSuffices()) {
            return Finding.rejected(SITE_STOCK_SHORTAGE, sheet.shelf());
        }
        if (sheet.interrupted()) {
            return Finding.rejected(SITE_STOCK_SHORTAGE, sheet.shelf(), sheet.channel());
        }
        if (sheet.delisted()) {
            return Finding.rejected(SITE_STOCK_SHORTAGE, sheet.shelf(), sheet.range());
        }
        if (facts.ordersReported() && facts.orders().isEmpty()) {
            return Finding.rejected(SITE_STOCK_SHORTAGE, sheet.shelf(), sheet.orders());
        }
        if (!served.known()) {
            return Finding.undecided(SITE_STOCK_SHORTAGE, sheet.shelf(), served.as(EvidenceKind.SITE_FILL_RATE));
        }
        return isServed()
                ? Finding.accepted(SITE_STOCK_SHORTAGE, sheet.shelf(), served.as(EvidenceKind.SITE_FILL_RATE))
                : Finding.rejected(SITE_STOCK_SHORTAGE, sheet.shelf(), served.as(EvidenceKind.SITE_FILL_RATE));
    }

    private Finding policy() {
        if (sheet.delisted()) {
            return Finding.accepted(POLICY_MISEXECUTION, sheet.range(), sheet.demand());
        }
        if (!facts.ordersReported()) {
            return Finding.undecided(POLICY_MISEXECUTION, sheet.orders());
        }
        if (!facts.orders().isEmpty()) {
            return Finding.rejected(POLICY_MISEXECUTION, sheet.orders(), sheet.range());
        }
        if (sheet.interrupted()) {
            return Finding.rejected(POLICY_MISEXECUTION, sheet.orders(), sheet.channel());
        }
        return sheet.shelfSuffices()
                ? Finding.rejected(POLICY_MISEXECUTION, sheet.orders(), sheet.shelf())
                : Finding.accepted(POLICY_MISEXECUTION, sheet.orders(), sheet.demand());
    }

    private Finding crowdedOut() {
        Evidence site = served.as(EvidenceKind.SITE_FILL_RATE);
        if (sheet.interrupted()) {
            return Finding.rejected(SMALL_VOLUME_CROWDED_OUT, sheet.channel());
        }
        if (sheet.delisted()) {
            return Finding.rejected(SMALL_VOLUME_CROWDED_OUT, sheet.range());
        }
        if (facts.ordersReported() && facts.orders().isEmpty()) {
            return Finding.rejected(SMALL_VOLUME_CROWDED_OUT, sheet.orders());
        }
        if (!served.known()) {
            return Finding.undecided(SMALL_VOLUME_CROWDED_OUT, site);
        }
        FillRate large = facts.market().large();
        Evidence ofLarge = large.as(EvidenceKind.LARGE_FILL_RATE);
        Evidence ofSmall = facts.market().small().as(EvidenceKind.SMALL_FILL_RATE);
        boolean small = facts.market().buyers().stream()
                .filter(buyer -> buyer.siteCode().equals(facts.siteCode()))
                .allMatch(facts.market()::isSmall);
        boolean unfair = large.rate().subtract(served.rate()).compareTo(rules.unfairGap()) >= 0;
        return small && !isServed() && unfair
                ? Finding.accepted(SMALL_VOLUME_CROWDED_OUT, site, ofSmall, ofLarge, sheet.channel())
                : Finding.rejected(SMALL_VOLUME_CROWDED_OUT, site, ofSmall, ofLarge);
    }

    private boolean isServed() {
        return served.rate().compareTo(rules.fairFill()) >= 0;
    }
}
