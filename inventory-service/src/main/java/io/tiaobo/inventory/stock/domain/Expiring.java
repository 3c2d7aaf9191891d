package io.tiaobo.inventory.stock.domain;

import io.tiaobo.inventory.stock.event.StockExpired;
import io.tiaobo.runtime.domain.BusinessDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes lots out of use at the local midnight after their last usable day. Runs before every other decision, so that
 * the level always follows the one expiry rule, and daily for items nobody touches.
 */
final class Expiring {
    private Expiring() {}

    static void settle(Draft draft, Instant now) {
        LocalDate today = draft.state().later(BusinessDate.of(now));
        for (Lot lot : draft.state().lots().overdue(today)) {
            LocalDate expiry = lot.expiry();
            if (expiry != null) {
                expire(draft, lot, BusinessDate.startOf(expiry.plusDays(1)), now);
            }
        }
    }

    private static void expire(Draft draft, Lot lot, Instant midnight, Instant now) {
        List<LotUnits> units = List.of(new LotUnits(lot.number(), lot.expiry(), lot.onHand()));
        StockState outOfUse = draft.state().with(draft.state().lots().withoutUseOf(units));
        draft.add(new StockExpired(draft.id(), units, midnight, outOfUse.level()));
        Shortfall.expired(draft, lot, now);
    }
}
