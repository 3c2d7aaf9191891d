package io.tiaobo.shortage.waitinglist.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.shortage.waitinglist.command.AllocateArrival;
import io.tiaobo.shortage.waitinglist.command.ChooseHomeDelivery;
import io.tiaobo.shortage.waitinglist.command.ConfirmCollection;
import io.tiaobo.shortage.waitinglist.command.EndKeeping;
import io.tiaobo.shortage.waitinglist.command.LookAtShelf;
import io.tiaobo.shortage.waitinglist.command.RegisterPatient;
import io.tiaobo.shortage.waitinglist.command.WaitingListCommand;
import io.tiaobo.shortage.waitinglist.command.WithdrawPatient;
import io.tiaobo.shortage.waitinglist.event.HomeDeliveryChosen;
import io.tiaobo.shortage.waitinglist.event.PatientCollected;
import io.tiaobo.shortage.waitinglist.event.PatientNotCollected;
import io.tiaobo.shortage.waitinglist.event.PatientRegistered;
import io.tiaobo.shortage.waitinglist.event.PatientServed;
import io.tiaobo.shortage.waitinglist.event.PatientWithdrawn;
import io.tiaobo.shortage.waitinglist.event.StockSetAside;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The patients of one site who wait for products of one substitution group, in one queue. Who is served from what is there,
 * {@link ServingPolicy} says. Nobody is served twice, and no source gives more units than it brought.
 */
public class WaitingList {
    @AggregateIdentifier
    private @Nullable String listId;

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final Set<String> toDeliver = new HashSet<>();
    private final Set<String> entries = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Map<String, Long> countedUpTo = new HashMap<>();
    private final SetAside setAside = new SetAside();

    WaitingList() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RegisterPatient c) {
        if (entries.contains(c.entryId())) {
            return standing(c.entryId());
        }
        Optional<String> onShelf = onShelf(c);
        if (onShelf.isPresent()) {
            return Decision.accept(Map.of("outcome", "AVAILABLE", "drugCode", onShelf.get()));
        }
        apply(new PatientRegistered(
                c.listId(),
                c.entryId(),
                c.siteCode(),
                c.drugCode(),
                c.substitutes(),
                c.quantity(),
                c.daysLeft(),
                c.riskClass(),
                waitedFor(c.drugCode()) + c.quantity(),
                c.shelf().expectedOn(),
                c.now()));
        setAsideWhatIsFree(c, c.shelf(), c.now());
        serve(c, c.shelf(), Map.of(), c.now());
        return standing(c.entryId());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AllocateArrival c) {
        boolean countedBefore = sources.contains(c.arrivalId())
                || c.sequence() >= 0 && c.sequence() <= countedUpTo.getOrDefault(c.drugCode(), -1L);
        if (!wanted(c.drugCode()) || countedBefore) {
            return Decision.accept(Map.of("served", "0"));
        }
        apply(new StockSetAside(c.listId(), c.siteCode(), c.drugCode(), c.arrivalId(), c.quantity(), -1, c.now()));
        int served = serve(c, c.shelf(), Map.of(c.drugCode(), c.quantity()), c.now());
        return Decision.accept(Map.of("served", String.valueOf(served)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(LookAtShelf c) {
        setAsideWhatIsFree(c, c.shelf(), c.now());
        int served = serve(c, c.shelf(), Map.of(), c.now());
        return Decision.accept(Map.of("served", String.valueOf(served)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(WithdrawPatient c) {
        Waiting entry = waiting.get(c.entryId());
        if (entry == null) {
            return Decision.refuse("ENTRY_NOT_WAITING", Map.of("entry", c.entryId()));
        }
        apply(new PatientWithdrawn(c.listId(), c.entryId(), c.siteCode(), entry.drugCode(), c.now()));
        return Decision.accept(Map.of("entryId", c.entryId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ConfirmCollection c) {
        Kept units = kept.get(c.entryId());
        if (units == null) {
            return Decision.refuse("NOTHING_KEPT", Map.of("entry", c.entryId()));
        }
        apply(new PatientCollected(c.listId(), c.entryId(), c.siteCode(), units.drugCode(), c.now()));
        return Decision.accept(Map.of("entryId", c.entryId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(EndKeeping c) {
        Kept units = kept.get(c.entryId());
        if (units == null || isKept(c.entryId(), units, BusinessDate.of(c.now()))) {
            return Decision.accept(Map.of("served", "0"));
        }
        apply(new PatientNotCollected(
                c.listId(), c.entryId(), c.siteCode(), units.drugCode(), units.quantity(), c.now()));
        setAsideWhatIsFree(c, c.shelf(), c.now());
        int served = serve(c, c.shelf(), Map.of(), c.now());
        return Decision.accept(Map.of("served", String.valueOf(served)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ChooseHomeDelivery c) {
        Waiting entry = waiting.get(c.entryId());
        Kept units = kept.get(c.entryId());
        if (entry == null && units == null) {
            return Decision.refuse("ENTRY_ENDED", Map.of("entry", c.entryId()));
        }
        if (!toDeliver.contains(c.entryId())) {
            apply(new HomeDeliveryChosen(
                    c.listId(),
                    c.entryId(),
                    c.siteCode(),
                    units == null ? Objects.requireNonNull(entry).drugCode() : units.drugCode(),
                    units == null ? Objects.requireNonNull(entry).quantity() : units.quantity(),
                    units != null,
                    c.now()));
        }
        return Decision.accept(Map.of("entryId", c.entryId()));
    }

    /** The product that lies free on the shelf in full, unless somebody who wants it waits already. */
    private Optional<String> onShelf(RegisterPatient c) {
        Waiting asked = asWaiting(
                c.entryId(), c.drugCode(), c.substitutes(), c.quantity(), c.daysLeft(), c.riskClass(), c.now());
        return asked.accepted().stream()
                .filter(product -> !wanted(product))
                .filter(product -> c.shelf().stocks().stream()
                        .anyMatch(stock -> stock.drugCode().equals(product) && free(stock, c.now()) >= c.quantity()))
                .findFirst();
    }

    private void setAsideWhatIsFree(WaitingListCommand c, Shelf shelf, Instant now) {
        for (ShelfStock stock : shelf.stocks()) {
            long free = free(stock, now);
            String source = "shelf:%s:%d@%d".formatted(stock.drugCode(), stock.version(), now.getEpochSecond());
            if (free > 0 && wanted(stock.drugCode()) && !sources.contains(source)) {
                apply(new StockSetAside(
                        c.listId(), c.siteCode(), stock.drugCode(), source, free, stock.version(), now));
            }
        }
    }

    private long free(ShelfStock stock, Instant now) {
        return stock.usable() - keptOf(stock.drugCode(), now) - setAside.of(stock.drugCode());
    }

    /**
     * Serves whoever can be served. What an arrival brought counts in full; what was set aside before counts only as far as the
     * shelf still has it beside what is kept for others.
     */
    private int serve(WaitingListCommand c, Shelf shelf, Map<String, Long> arrived, Instant now) {
        Map<String, Long> available = new HashMap<>();
        for (ShelfStock stock : shelf.stocks()) {
            long backed = Math.max(
                    arrived.getOrDefault(stock.drugCode(), 0L), stock.usable() - keptOf(stock.drugCode(), now));
            long there = Math.min(stock.usable(), backed);
            available.put(stock.drugCode(), Math.min(setAside.of(stock.drugCode()), there));
        }
        List<ServingPolicy.Serving> servings = ServingPolicy.plan(waiting.values(), available);
        for (ServingPolicy.Serving serving : servings) {
            Waiting entry = serving.entry();
            apply(new PatientServed(
                    c.listId(),
                    entry.entryId(),
                    c.siteCode(),
                    serving.product(),
                    entry.drugCode(),
                    entry.quantity(),
                    setAside.pick(serving.product(), entry.quantity()),
                    shelf.collectBy(),
                    now));
        }
        return servings.size();
    }

    private long keptOf(String product, Instant now) {
        LocalDate today = BusinessDate.of(now);
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().drugCode().equals(product))
                .filter(entry -> isKept(entry.getKey(), entry.getValue(), today))
                .mapToLong(entry -> entry.getValue().quantity())
                .sum();
    }

    /** Through the last day, or until it is brought home. */
    private boolean isKept(String entryId, Kept units, LocalDate today) {
        return toDeliver.contains(entryId) || !units.collectBy().isBefore(today);
    }

    private boolean wanted(String product) {
        return waiting.values().stream().anyMatch(entry -> entry.accepts(product));
    }

    private long waitedFor(String product) {
        return waiting.values().stream()
                .filter(entry -> entry.drugCode().equals(product))
                .mapToLong(Waiting::quantity)
                .sum();
    }

    private Decision standing(String entryId) {
        Waiting entry = waiting.get(entryId);
        if (entry == null) {
            return Decision.accept(Map.of("outcome", "SERVED", "entryId", entryId));
        }
        long position = 1
                + waiting.values().stream()
                        .filter(other -> Waiting.ORDER.compare(other, entry) < 0)
                        .count();
        return Decision.accept(Map.of("outcome", "WAITING", "entryId", entryId, "position", String.valueOf(position)));
    }

    private static Waiting asWaiting(
            String entryId,
            String drugCode,
            List<String> substitutes,
            long quantity,
            int daysLeft,
            RiskClass riskClass,
            Instant registeredAt) {
        LocalDate runsOutOn = BusinessDate.of(registeredAt).plusDays(daysLeft);
        return new Waiting(entryId, drugCode, substitutes, quantity, runsOutOn, riskClass, registeredAt);
    }

    @EventSourcingHandler
    void on(PatientRegistered e) {
        listId = e.listId();
        entries.add(e.entryId());
        waiting.put(
                e.entryId(),
                asWaiting(
                        e.entryId(),
                        e.drugCode(),
                        e.substitutes(),
                        e.quantity(),
                        e.daysLeft(),
                        e.riskClass(),
                        e.occurredAt()));
    }

    @EventSourcingHandler
    void on(StockSetAside e) {
        sources.add(e.source());
        setAside.add(e.drugCode(), new Part(e.source(), e.quantity()));
        countedUpTo.merge(e.drugCode(), e.shelfVersion(), Math::max);
    }

    @EventSourcingHandler
    void on(PatientServed e) {
        waiting.remove(e.entryId());
        setAside.take(e.drugCode(), e.parts());
        setAside.keepOnly(this::wanted);
        kept.put(e.entryId(), new Kept(e.drugCode(), e.quantity(), e.collectBy()));
    }

    @EventSourcingHandler
    void on(PatientWithdrawn e) {
        waiting.remove(e.entryId());
        setAside.keepOnly(this::wanted);
    }

    @EventSourcingHandler
    void on(PatientCollected e) {
        kept.remove(e.entryId());
    }

    @EventSourcingHandler
    void on(PatientNotCollected e) {
        kept.remove(e.entryId());
    }

    @EventSourcingHandler
    void on(HomeDeliveryChosen e) {
        toDeliver.add(e.entryId());
    }

    /** The aggregate's identifier; null before the first registration. */
    @Nullable String listId() {
        return listId;
    }
}
