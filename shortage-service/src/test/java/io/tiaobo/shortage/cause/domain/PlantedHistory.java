package io.tiaobo.shortage.cause.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A history of supply in which one cause was planted; quantities and the number of sites are left to chance. */
final class PlantedHistory {
    static final String SITE = "FT-ZHANGJIAFEN";
    static final String DRUG = "XC09CAE087A001010199901";
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final SplittableRandom random;
    private final long wanted;
    private SupplyFacts.@Nullable CatalogueEntry catalogue = new SupplyFacts.CatalogueEntry("drug-1", true);
    private SupplyFacts.@Nullable Channel channel;
    private SupplyFacts.@Nullable Range range;
    private SupplyFacts.@Nullable ShelfFact shelf;
    private boolean ordersReported = true;
    private final List<SupplyFacts.Order> orders = new ArrayList<>();
    private final List<Buyer> buyers = new ArrayList<>();
    private final List<SupplyFacts.Refusal> refusals = new ArrayList<>();

    /** Everything is in order but the shelf, which is empty; the channel is open. */
    PlantedHistory(SplittableRandom random) {
        this.random = random;
        wanted = 7L * random.nextInt(1, 20);
        channel("OPEN");
        shelf(random.nextLong(wanted));
        refusals.add(new SupplyFacts.Refusal("refused-1", wanted));
        int large = random.nextInt(1, 6);
        for (int i = 0; i < large; i++) {
            buyer("HOSPITAL-" + i, random.nextLong(4_000, 10_000), random.nextInt(95, 101));
        }
    }

    PlantedHistory interrupted() {
        channel("INTERRUPTED");
        buyers.clear();
        buyer("HOSPITAL-0", 5_000, random.nextInt(0, 10));
        return random.nextBoolean() ? orders(random.nextInt(0, 10)) : this;
    }

    PlantedHistory keptTooLittle() {
        return orders(random.nextInt(90, 101));
    }

    PlantedHistory delisted() {
        range = new SupplyFacts.Range("range-1", "DELISTED", "POLICY_INSTRUCTION", TODAY.minusDays(40));
        return random.nextBoolean() ? orders(random.nextInt(0, 101)) : this;
    }

    /** Listed, reported, needed, and not ordered. */
    PlantedHistory stoppedOrdering() {
        range = new SupplyFacts.Range("range-1", "LISTED", "NEEDED", TODAY.minusDays(300));
        return this;
    }

    PlantedHistory crowdedOut() {
        channel(random.nextBoolean() ? "TIGHT" : "OPEN");
        return orders(random.nextInt(0, 60));
    }

    /** Everybody waits, large and small alike. */
    PlantedHistory shortForAll() {
        channel("TIGHT");
        buyers.clear();
        buyer("HOSPITAL-0", 5_000, 30);
        return orders(random.nextInt(20, 30));
    }

    PlantedHistory withdrawn() {
        catalogue = random.nextBoolean() ? null : new SupplyFacts.CatalogueEntry("drug-2", false);
        return random.nextBoolean() ? crowdedOut() : delisted();
    }

    PlantedHistory filledShelf() {
        shelf(wanted + random.nextLong(100));
        return orders(100);
    }

    PlantedHistory silent() {
        ordersReported = false;
        channel = null;
        shelf = null;
        buyers.clear();
        return this;
    }

    PlantedHistory reportedLongAgo() {
        channel = new SupplyFacts.Channel("channel-0", "INTERRUPTED", "supply-desk", TODAY.minusDays(31));
        return this;
    }

    SupplyFacts facts() {
        return new SupplyFacts(
                SITE,
                DRUG,
                wanted,
                TODAY,
                catalogue,
                channel,
                range,
                shelf,
                ordersReported,
                orders,
                new Market(buyers, CauseRules.USUAL.smallShare()),
                refusals);
    }

    private PlantedHistory orders(int percent) {
        long ordered = 100L * random.nextInt(1, 10);
        orders.add(new SupplyFacts.Order("placed-1", ordered, TODAY.minusDays(14)));
        buyer(SITE, ordered, percent);
        return this;
    }

    private void buyer(String site, long ordered, int percent) {
        buyers.add(new Buyer(site, ordered, ordered * percent / 100, List.of("filled-" + site)));
    }

    private void channel(String status) {
        channel = new SupplyFacts.Channel("channel-1", status, "supply-desk", TODAY.minusDays(random.nextInt(0, 31)));
    }

    private void shelf(long usable) {
        shelf = new SupplyFacts.ShelfFact(SITE + "/" + DRUG + "#9", usable, 56, new BigDecimal("4.125"));
    }
}
