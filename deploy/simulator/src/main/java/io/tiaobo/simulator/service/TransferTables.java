package io.tiaobo.simulator.service;

import io.tiaobo.simulator.world.Database;
import io.tiaobo.simulator.world.Table;
import io.tiaobo.transfer.network.projection.Drug;
import io.tiaobo.transfer.network.projection.DrugTable;
import io.tiaobo.transfer.network.projection.Level;
import io.tiaobo.transfer.network.projection.LevelTable;
import io.tiaobo.transfer.network.projection.SiteTable;
import io.tiaobo.transfer.network.projection.WaitingPatients;
import io.tiaobo.transfer.sourcing.domain.Site;
import io.tiaobo.transfer.sourcing.domain.SiteNetwork;
import io.tiaobo.transfer.sourcing.projection.DonorClaims;
import io.tiaobo.transfer.sourcing.projection.OpenNeeds;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** The tables of the transfer service that searches and approvals are decided with. */
public final class TransferTables {
    private TransferTables() {}

    /** Registers them. */
    public static void register(GenericApplicationContext context, Database database) {
        Levels levels = new Levels(database.table());
        context.registerBean(SiteTable.class, () -> new Sites(database.table()));
        context.registerBean(DrugTable.class, () -> new Drugs(database.table()));
        context.registerBean(LevelTable.class, () -> levels);
        context.registerBean(WaitingPatients.class, () -> new Patients(database.table()));
        context.registerBean(DonorClaims.class, () -> new Claims(database.table(), levels));
        context.registerBean(OpenNeeds.class, () -> new Needs(database.events(), levels));
    }

    private record Sites(Table<String, Site> table) implements SiteTable {
        @Override
        public void put(Site site) {
            table.update(site.code(), known -> site);
        }

        @Override
        public SiteNetwork network() {
            return SiteNetwork.of(table.rows());
        }
    }

    private record Drugs(Table<String, Drug> table) implements DrugTable {
        @Override
        public void put(Drug drug) {
            table.update(drug.code(), known -> drug);
        }

        @Override
        public Optional<Drug> find(String code) {
            return Optional.ofNullable(table.get(code));
        }
    }

    record Levels(Table<String, Level> table) implements LevelTable {
        private static String key(String drugCode, String siteCode) {
            return drugCode + "@" + siteCode;
        }

        @Override
        public void put(Level level) {
            table.update(
                    key(level.drugCode(), level.siteCode()),
                    known -> known == null || known.version() < level.version() ? level : known);
        }

        @Override
        public List<Level> find(String drugCode, Collection<String> sites) {
            return table.rows().stream()
                    .filter(level -> level.drugCode().equals(drugCode) && sites.contains(level.siteCode()))
                    .toList();
        }

        @Nullable Level at(String drugCode, String siteCode) {
            return table.get(key(drugCode, siteCode));
        }
    }

    private record Patient(String siteCode, String drugCode, long quantity) {}

    private record Patients(Table<String, Patient> table) implements WaitingPatients {
        @Override
        public void add(String entryId, String siteCode, String drugCode, long quantity) {
            table.insert(entryId, new Patient(siteCode, drugCode, quantity));
        }

        @Override
        public void remove(String entryId) {
            table.delete(entryId);
        }

        @Override
        public Map<String, Long> waitingAt(String drugCode, Collection<String> sites) {
            Map<String, Long> units = new HashMap<>();
            table.rows().stream()
                    .filter(patient -> patient.drugCode().equals(drugCode) && sites.contains(patient.siteCode()))
                    .forEach(patient -> units.merge(patient.siteCode(), patient.quantity(), Long::sum));
            return units;
        }
    }

    private record Claim(
            String donorSite,
            String drugCode,
            long quantity,
            @Nullable Long reservedVersion) {}

    private record Claims(Table<String, Claim> table, Levels levels) implements DonorClaims {
        @Override
        public void add(String transferId, int leg, String donorSite, String drugCode, long quantity) {
            table.insert(transferId + ":" + leg, new Claim(donorSite, drugCode, quantity, null));
        }

        @Override
        public void reserved(String transferId, int leg, long quantity, long levelVersion) {
            table.update(
                    transferId + ":" + leg,
                    claim -> claim == null
                            ? null
                            : new Claim(claim.donorSite(), claim.drugCode(), quantity, levelVersion));
        }

        @Override
        public void remove(String transferId, int leg) {
            table.delete(transferId + ":" + leg);
        }

        @Override
        public Map<String, Long> openAt(String drugCode, Collection<String> donors) {
            Map<String, Long> units = new HashMap<>();
            for (Claim claim : table.rows()) {
                if (claim.drugCode().equals(drugCode) && donors.contains(claim.donorSite()) && isOpen(claim)) {
                    units.merge(claim.donorSite(), claim.quantity(), Long::sum);
                }
            }
            return units;
        }

        private boolean isOpen(Claim claim) {
            Level level = levels.at(claim.drugCode(), claim.donorSite());
            return claim.reservedVersion() == null || level == null || claim.reservedVersion() > level.version();
        }
    }
}
