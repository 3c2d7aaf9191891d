package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.event.StockEvent;
import io.tiaobo.inventory.stock.event.StockExpired;
import io.tiaobo.inventory.stock.event.StockItemConfigured;
import io.tiaobo.runtime.domain.BusinessDate;
import java.time.LocalDate;
import java.util.List;

/**
 * What a stock item is after its events. Immutable; made of events only.
 *
 * @param lots lots on the shelf
 * @param reservations promises
 * @param transit goods on their way
 * @param settings limits and demand
 * @param day the latest local day an event happened on
 */
record StockState(Lots lots, Reservations reservations, Transit transit, Settings settings, LocalDate day) {
    static final StockState NEW =
            new StockState(Lots.NONE, Reservations.NONE, Transit.NONE, Settings.NONE, LocalDate.MIN);

    StockState with(StockEvent event) {
        return new StockState(
                lotsAfter(event),
                reservations.with(event),
                transit.with(event),
                settingsAfter(event),
                later(BusinessDate.of(event.occurredAt())));
    }

    private Lots lotsAfter(StockEvent event) {
        return event instanceof StockExpired e ? lots.withoutUseOf(e.lots()) : lots.with(event.changes());
    }

    private Settings settingsAfter(StockEvent event) {
        return event instanceof StockItemConfigured e
                ? new Settings(e.minimum(), e.maximum(), e.dailyDemand())
                : settings;
    }

    /** The later of a day and the latest day known. */
    LocalDate later(LocalDate other) {
        return other.isAfter(day) ? other : day;
    }

    StockState with(Lots nextLots) {
        return new StockState(nextLots, reservations, transit, settings, day);
    }

    StockState with(Settings nextSettings) {
        return new StockState(lots, reservations, transit, nextSettings, day);
    }

    /** Whether anything was ever stocked, expected or configured here. */
    boolean isKnown() {
        return !lots.byNumber().isEmpty()
                || !settings.same(Settings.NONE)
                || !transit.donorByLeg().isEmpty();
    }

    StockLevel level() {
        return levelWith(List.of(), 0);
    }

    /** The level that changes of the lots and of what is on its way would lead to. */
    StockLevel levelWith(List<LotChange> changes, long inTransitDifference) {
        Lots next = lots.with(changes);
        return new StockLevel(
                next.sum(Lot::onHand),
                next.sum(Lot::reserved),
                next.sum(Lot::held),
                next.sum(Lot::usable),
                transit.inbound() + inTransitDifference,
                settings.minimum(),
                settings.maximum(),
                settings.dailyDemand(),
                next.earliestExpiry());
    }
}
