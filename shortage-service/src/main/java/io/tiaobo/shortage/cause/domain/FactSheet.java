package io.tiaobo.shortage.cause.domain;

import io.tiaobo.shortage.cause.domain.SupplyFacts.CatalogueEntry;
import io.tiaobo.shortage.cause.domain.SupplyFacts.Channel;
import io.tiaobo.shortage.cause.domain.SupplyFacts.Order;
import io.tiaobo.shortage.cause.domain.SupplyFacts.Range;
import io.tiaobo.shortage.cause.domain.SupplyFacts.Refusal;
import io.tiaobo.shortage.cause.domain.SupplyFacts.ShelfFact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts as evidence: each with the messages it was read from and its numbers. */
record FactSheet(SupplyFacts facts, CauseRules rules) {
    /** The newest report unless it is too old to count. */
    @Nullable Channel currentChannel() {
        Channel channel = facts.channel();
        return channel == null || channel.reportedOn().isBefore(facts.today().minusDays(rules.channelDays()))
                ? null
                : channel;
    }

    boolean interrupted() {
        Channel channel = currentChannel();
        return channel != null && channel.interrupted();
    }

    boolean delisted() {
        Range range = facts.range();
        return range != null && range.delisted();
    }

    boolean shelfSuffices() {
        ShelfFact shelf = facts.shelf();
        return shelf != null && shelf.usable() >= facts.wanted();
    }

    Evidence catalogue() {
        CatalogueEntry entry = facts.catalogue();
        return entry == null
                ? new Evidence(EvidenceKind.CATALOGUE, List.of(), Map.of("status", "ABSENT"))
                : new Evidence(
                        EvidenceKind.CATALOGUE,
                        List.of(entry.event()),
                        Map.of("status", entry.active() ? "ACTIVE" : "WITHDRAWN"));
    }

    Evidence channel() {
        Channel channel = facts.channel();
        return channel == null
                ? new Evidence(EvidenceKind.CHANNEL, List.of(), Map.of("status", "UNKNOWN"))
                : new Evidence(
                        EvidenceKind.CHANNEL,
                        List.of(channel.event()),
                        Map.of(
                                "status", channel.status(),
                                "source", channel.source(),
                                "reportedOn", channel.reportedOn().toString()));
    }

    Evidence shelf() {
        ShelfFact shelf = facts.shelf();
        String wanted = String.valueOf(facts.wanted());
        return shelf == null
                ? new Evidence(EvidenceKind.SHELF, List.of(), Map.of("wanted", wanted))
                : new Evidence(
                        EvidenceKind.SHELF,
                        List.of(shelf.event()),
                        Map.of(
                                "usable", String.valueOf(shelf.usable()),
                                "minimum", String.valueOf(shelf.minimum()),
                                "wanted", wanted));
    }

    Evidence range() {
        Range range = facts.range();
        return range == null
                ? new Evidence(EvidenceKind.RANGE, List.of(), Map.of("status", "NEVER_CHANGED"))
                : new Evidence(
                        EvidenceKind.RANGE,
                        List.of(range.event()),
                        Map.of(
                                "status", range.status(),
                                "reason", range.reason(),
                                "changedOn", range.changedOn().toString()));
    }

    Evidence orders() {
        List<Order> orders = facts.orders();
        return new Evidence(
                EvidenceKind.ORDERS,
                orders.stream().map(Order::event).toList(),
                Map.of(
                        "orders", facts.ordersReported() ? String.valueOf(orders.size()) : "UNKNOWN",
                        "ordered",
                                String.valueOf(orders.stream()
                                        .mapToLong(Order::ordered)
                                        .sum()),
                        "days", String.valueOf(rules.periodDays())));
    }

    Evidence demand() {
        List<Refusal> refusals = facts.refusals();
        ShelfFact shelf = facts.shelf();
        return new Evidence(
                EvidenceKind.DEMAND,
                refusals.stream().map(Refusal::event).toList(),
                Map.of(
                        "refusals", String.valueOf(refusals.size()),
                        "refused",
                                String.valueOf(refusals.stream()
                                        .mapToLong(Refusal::requested)
                                        .sum()),
                        "wanted", String.valueOf(facts.wanted()),
                        "dailyDemand",
                                shelf == null ? "UNKNOWN" : shelf.dailyDemand().toPlainString()));
    }
}
