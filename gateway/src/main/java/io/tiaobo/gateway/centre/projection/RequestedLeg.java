package io.tiaobo.gateway.centre.projection;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leg that a site is asked to give, with the site's arithmetic; quantities are dispensing units. Reserved units are no longer in {@code
 * usable}, so what is usable is what stays after giving.
 *
 * @param transferId transfer
 * @param leg number of the leg
 * @param receiver receiving site
 * @param receiverName its name in the reader's language
 * @param drugCode drug
 * @param drugName its name in the reader's language
 * @param unit dispensing unit in the reader's language
 * @param urgency {@code CRITICAL}, {@code URGENT} or {@code ROUTINE}
 * @param state state of the leg
 * @param quantity units sent, else promised, else reserved
 * @param due when the next step is due, UTC; null when unknown
 * @param late step that is late; null when none is
 * @param travelMinutes road time to the receiver; null when the search is not known
 * @param keepStock units the site must keep; null when the search is not known
 * @param shelf the site's level now; null when it is not known
 */
public record RequestedLeg(
        String transferId,
        int leg,
        String receiver,
        String receiverName,
        String drugCode,
        String drugName,
        String unit,
        String urgency,
        String state,
        long quantity,
        @Nullable Instant due,
        @Nullable String late,
        @Nullable Integer travelMinutes,
        @Nullable Long keepStock,
        @Nullable Shelf shelf) {
    /**
     * What the site has.
     *
     * @param onHand on the shelf
     * @param committed promised to transfers, this one included
     * @param onHold not to be used for now
     * @param usable may be given or promised
     * @param dailyDemand units a day
     */
    public record Shelf(long onHand, long committed, long onHold, long usable, BigDecimal dailyDemand) {
        /** Past their last day and still on the shelf. */
        public long expired() {
            return onHand - committed - onHold - usable;
        }
    }

    /** What the donor's slip says; the receiver finds the goods by it. */
    public String reservationId() {
        return transferId + ":" + leg;
    }

    /** Units above keep-stock after this was given; 0 when there are none, null when that cannot be said. */
    public @Nullable Long surplusAfter() {
        Shelf known = shelf;
        Long keep = keepStock;
        return known == null || keep == null ? null : Math.max(0, known.usable() - keep);
    }
}
