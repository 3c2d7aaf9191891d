package io.tiaobo.shortage.cause.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the verification looks at, for one drug at one site.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param wanted units asked for, above 0
 * @param today day of the verification, Asia/Shanghai
 * @param catalogue the drug's entry; null if there is none
 * @param channel newest report on its supply; null if there is none
 * @param range whether the site keeps it; null if nobody ever said so, which means that it may
 * @param shelf the site's shelf; null if no level was published
 * @param ordersReported whether the site reports its orders at all
 * @param orders the site's orders of the drug in the period, oldest first
 * @param market all settled orders of the drug in the period
 * @param refusals who asked in vain at the site in the period
 */
public record SupplyFacts(
        String siteCode,
        String drugCode,
        long wanted,
        LocalDate today,
        @Nullable CatalogueEntry catalogue,
        @Nullable Channel channel,
        @Nullable Range range,
        @Nullable ShelfFact shelf,
        boolean ordersReported,
        List<Order> orders,
        Market market,
        List<Refusal> refusals) {
    /**
     * What the catalogue says.
     *
     * @param event message
     * @param active false when the drug may no longer be moved
     */
    public record CatalogueEntry(String event, boolean active) {}

    /**
     * A report on the supply channel.
     *
     * @param event message
     * @param status {@code OPEN}, {@code TIGHT} or {@code INTERRUPTED}
     * @param source who says so
     * @param reportedOn day of the report
     */
    public record Channel(String event, String status, String source, LocalDate reportedOn) {
        boolean interrupted() {
            return status.equals("INTERRUPTED");
        }
    }

    /**
     * The site's decision about its range.
     *
     * @param event message
     * @param status {@code LISTED} or {@code DELISTED}
     * @param reason code word
     * @param changedOn since when
     */
    public record Range(String event, String status, String reason, LocalDate changedOn) {
        boolean delisted() {
            return status.equals("DELISTED");
        }
    }

    /**
     * The site's shelf.
     *
     * @param event level, {@code <site>/<drug>#<version>}
     * @param usable usable units
     * @param minimum site's minimum
     * @param dailyDemand units a day
     */
    public record ShelfFact(String event, long usable, long minimum, BigDecimal dailyDemand) {}

    /**
     * An order.
     *
     * @param event message
     * @param ordered units
     * @param placedOn day
     */
    public record Order(String event, long ordered, LocalDate placedOn) {}

    /**
     * Somebody went away without.
     *
     * @param event message
     * @param requested units
     */
    public record Refusal(String event, long requested) {}
}
