package io.tiaobo.simulator.service;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.shortage.reference.Arrivals;
import io.tiaobo.shortage.reference.DrugFacts;
import io.tiaobo.shortage.reference.KnownLevel;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.reference.SiteFacts;
import io.tiaobo.shortage.reference.StockLevels;
import io.tiaobo.shortage.shortage.domain.ShelfLevel;
import io.tiaobo.shortage.shortage.projection.OpenShortages;
import io.tiaobo.shortage.waitinglist.domain.Shelf;
import io.tiaobo.shortage.waitinglist.domain.ShelfStock;
import io.tiaobo.shortage.waitinglist.projection.WaitingQueues;
import io.tiaobo.simulator.world.Database;
import io.tiaobo.simulator.world.Table;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** The tables of the shortage service that shortages and waiting lists are decided with. */
public final class ShortageTables {
    private static final ShelfLevel NOTHING = new ShelfLevel(0, 0, 0, 0, BigDecimal.ZERO, 0, false);
    private static final int KEEP_DAYS = 3;

    private ShortageTables() {}

    /** Registers them. */
    public static void register(GenericApplicationContext context, Database database) {
        Reference reference = new Reference(database.table(), database.table());
        Levels levels = new Levels(database.table(), reference);
        Expected expected = new Expected(database.table(), database.table(), levels, reference, context);
        Queues queues = new Queues(database.events(), reference, expected);
        context.registerBean(ReferenceData.class, () -> reference);
        context.registerBean(StockLevels.class, () -> levels);
        context.registerBean(Arrivals.class, () -> expected);
        context.registerBean(WaitingQueues.class, () -> queues);
        context.registerBean(OpenShortages.class, () -> () -> queues.unwatchedShortages(levels));
    }

    private record SiteRow(SiteV1 site, long version) {}

    private record DrugRow(DrugV1 drug, long version) {}

    record Reference(Table<String, SiteRow> sites, Table<String, DrugRow> drugs) implements ReferenceData {
        @Override
        public boolean take(SiteV1 site, long version) {
            SiteRow known = sites.lock(site.code());
            if (known != null && known.version() > version) {
                return false;
            }
            sites.update(site.code(), row -> new SiteRow(site, version));
            return known == null
                    || known.site().leadTimeDays() != site.leadTimeDays()
                    || known.site().active() != site.active();
        }

        @Override
        public void take(DrugV1 drug, long version) {
            drugs.update(
                    drug.code(),
                    known -> known == null || known.version() <= version ? new DrugRow(drug, version) : known);
        }

        @Override
        public Optional<SiteFacts> site(String code) {
            return Optional.ofNullable(sites.get(code))
                    .map(row -> new SiteFacts(
                            code,
                            row.site().nameZh(),
                            row.site().nameEn(),
                            row.site().active()));
        }

        int leadTime(String code) {
            SiteRow row = sites.get(code);
            return row == null ? 0 : row.site().leadTimeDays();
        }

        @Override
        public Optional<DrugFacts> drug(String code) {
            return Optional.ofNullable(drugs.get(code)).map(Reference::facts);
        }

        List<DrugFacts> group(String genericGroup) {
            return drugs.rows().stream()
                    .map(Reference::facts)
                    .filter(drug -> drug.genericGroup().equals(genericGroup))
                    .toList();
        }

        private static DrugFacts facts(DrugRow row) {
            DrugV1 d = row.drug();
            return new DrugFacts(d.code(), d.nameZh(), d.nameEn(), d.genericGroup(), d.unitZh(), d.unitEn());
        }
    }

    private record LevelRow(String siteCode, String drugCode, long version, ShelfLevel level, boolean watched) {}

    record Levels(Table<String, LevelRow> table, Reference reference) implements StockLevels {
        private static String key(String siteCode, String drugCode) {
            return siteCode + "/" + drugCode;
        }

        @Override
        public Optional<KnownLevel> take(StockLevelV1 level) {
            String key = key(level.siteCode(), level.drugCode());
            LevelRow known = table.lock(key);
            if (known != null && known.version() >= level.version()) {
                return Optional.empty();
            }
            ShelfLevel shelf = new ShelfLevel(
                    level.usable(), level.inTransit(), level.minimum(), level.maximum(), level.dailyDemand(), 0, true);
            boolean watched = known != null && known.watched();
            LevelRow row = new LevelRow(level.siteCode(), level.drugCode(), level.version(), shelf, watched);
            table.update(key, old -> row);
            return Optional.of(known(row));
        }

        @Override
        public KnownLevel watch(String siteCode, String drugCode) {
            table.lock(key(siteCode, drugCode));
            return known(Objects.requireNonNull(table.update(
                    key(siteCode, drugCode),
                    row -> row == null
                            ? new LevelRow(siteCode, drugCode, -1, NOTHING, true)
                            : new LevelRow(siteCode, drugCode, row.version(), row.level(), true))));
        }

        @Override
        public void unwatch(String siteCode, String drugCode) {
            table.update(
                    key(siteCode, drugCode),
                    row -> row == null ? null : new LevelRow(siteCode, drugCode, row.version(), row.level(), false));
        }

        @Override
        public List<KnownLevel> lockSite(String siteCode) {
            List<KnownLevel> levels = new ArrayList<>();
            for (LevelRow row : table.rows()) {
                if (row.siteCode().equals(siteCode) && row.version() >= 0) {
                    levels.add(known(Objects.requireNonNull(table.lock(key(siteCode, row.drugCode())))));
                }
            }
            return levels;
        }

        @Nullable LevelRow at(String siteCode, String drugCode) {
            return table.get(key(siteCode, drugCode));
        }

        boolean isWatched(String siteCode, String drugCode) {
            LevelRow row = at(siteCode, drugCode);
            return row != null && row.watched();
        }

        private KnownLevel known(LevelRow row) {
            ShelfLevel l = row.level();
            return new KnownLevel(
                    row.siteCode(),
                    row.drugCode(),
                    row.version(),
                    new ShelfLevel(
                            l.usable(),
                            l.inTransit(),
                            l.minimum(),
                            l.maximum(),
                            l.dailyDemand(),
                            reference.leadTime(row.siteCode()),
                            l.known()),
                    row.watched(),
                    reference.site(row.siteCode()).map(SiteFacts::active).orElse(true));
        }
    }

    private record Arrival(String siteCode, String drugCode, long sequence, long quantity) {}

    private record Promise(String siteCode, String drugCode, LocalDate day) {}

    record Expected(
            Table<String, Arrival> arrivals,
            Table<String, Promise> promises,
            Levels levels,
            Reference reference,
            GenericApplicationContext context)
            implements Arrivals {
        @Override
        public void note(String arrivalId, String siteCode, String drugCode, long sequence, long quantity) {
            LevelRow level = levels.at(siteCode, drugCode);
            if (level == null || level.version() < sequence) {
                arrivals.insert(arrivalId, new Arrival(siteCode, drugCode, sequence, quantity));
            }
        }

        @Override
        public void prune() {
            // Forgetting early or late changes no answer: an arrival counts only beyond the level's version.
        }

        @Override
        public Shelf shelf(String siteCode, String genericGroup, String drugCode) {
            List<ShelfStock> stocks = new ArrayList<>();
            for (DrugFacts drug : reference.group(genericGroup)) {
                stockOf(siteCode, drug.code()).ifPresent(stocks::add);
            }
            return new Shelf(stocks, expectedOn(siteCode, drugCode), today().plusDays(KEEP_DAYS));
        }

        private Optional<ShelfStock> stockOf(String siteCode, String drugCode) {
            LevelRow level = levels.at(siteCode, drugCode);
            long known = level == null ? -1 : level.version();
            List<Arrival> beyond = arrivals.rows().stream()
                    .filter(a -> a.siteCode().equals(siteCode) && a.drugCode().equals(drugCode) && a.sequence() > known)
                    .toList();
            if (level == null && beyond.isEmpty()) {
                return Optional.empty();
            }
            long usable = (level == null ? 0 : level.level().usable())
                    + beyond.stream().mapToLong(Arrival::quantity).sum();
            long version = beyond.stream().mapToLong(Arrival::sequence).reduce(known, Math::max);
            return Optional.of(new ShelfStock(drugCode, usable, version));
        }

        @Override
        public void promise(String transferId, int leg, String siteCode, String drugCode, LocalDate day) {
            promises.update(transferId + ":" + leg, known -> new Promise(siteCode, drugCode, day));
        }

        @Override
        public void promiseEnded(String transferId, int leg) {
            promises.delete(transferId + ":" + leg);
        }

        @Override
        public @Nullable LocalDate expectedOn(String siteCode, String drugCode) {
            return promises.rows().stream()
                    .filter(p -> p.siteCode().equals(siteCode)
                            && p.drugCode().equals(drugCode)
                            && !p.day().isBefore(today()))
                    .map(Promise::day)
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }

        private LocalDate today() {
            return BusinessDate.of(context.getBean(Clock.class).instant());
        }
    }
}
