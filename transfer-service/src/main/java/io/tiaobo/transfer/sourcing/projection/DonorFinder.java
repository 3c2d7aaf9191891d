package io.tiaobo.transfer.sourcing.projection;

import io.tiaobo.transfer.network.projection.Drug;
import io.tiaobo.transfer.network.projection.DrugTable;
import io.tiaobo.transfer.network.projection.Level;
import io.tiaobo.transfer.network.projection.LevelTable;
import io.tiaobo.transfer.network.projection.SiteTable;
import io.tiaobo.transfer.network.projection.WaitingPatients;
import io.tiaobo.transfer.sourcing.domain.Claim;
import io.tiaobo.transfer.sourcing.domain.Donor;
import io.tiaobo.transfer.sourcing.domain.DonorSearch;
import io.tiaobo.transfer.sourcing.domain.Need;
import io.tiaobo.transfer.sourcing.domain.Route;
import io.tiaobo.transfer.sourcing.domain.SiteNetwork;
import io.tiaobo.transfer.sourcing.domain.SourcingPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs the donor search on what this service knows of the network at this moment. */
@Component
public class DonorFinder {
    private final SiteTable sites;
    private final DrugTable drugs;
    private final LevelTable levels;
    private final WaitingPatients waiting;
    private final DonorClaims claims;
    private final OpenNeeds needs;
    private final SourcingPolicy policy;

    DonorFinder(
            SiteTable sites,
            DrugTable drugs,
            LevelTable levels,
            WaitingPatients waiting,
            DonorClaims claims,
            OpenNeeds needs,
            SourcingPolicy policy) {
        this.sites = sites;
        this.drugs = drugs;
        this.levels = levels;
        this.waiting = waiting;
        this.claims = claims;
        this.needs = needs;
        this.policy = policy;
    }

    /** Searches donors for what is wanted; changes nothing. */
    public Sourcing find(Wanted wanted) {
        SiteNetwork network = sites.network();
        Optional<Drug> drug = drugs.find(wanted.drugCode());
        List<Route> routes = network.donorsOf(wanted.siteCode());
        List<String> codes = new ArrayList<>(
                routes.stream().map(route -> route.donor().code()).toList());
        codes.add(wanted.siteCode());
        Map<String, Level> known = levels.find(wanted.drugCode(), codes).stream()
                .collect(Collectors.toMap(Level::siteCode, Function.identity()));
        Need need = need(wanted, known.get(wanted.siteCode()), drug);
        List<Donor> donors = donors(wanted, network, routes, codes, known);
        boolean complete = drug.isPresent() && network.site(wanted.siteCode()).isPresent();
        return new Sourcing(
                need,
                DonorSearch.run(need, donors, policy),
                drug.map(Drug::packSize).orElse(1),
                complete);
    }

    private static Need need(Wanted wanted, @Nullable Level level, Optional<Drug> drug) {
        return new Need(
                wanted.transferId(),
                wanted.siteCode(),
                wanted.quantity(),
                wanted.urgency(),
                level == null ? 0 : level.usable(),
                level == null ? BigDecimal.ZERO : level.dailyDemand(),
                drug.map(Drug::storageClass).orElse("ROOM"),
                Set.copyOf(wanted.tried()),
                wanted.sharing(),
                wanted.at());
    }

    private List<Donor> donors(
            Wanted wanted, SiteNetwork network, List<Route> routes, List<String> codes, Map<String, Level> known) {
        Map<String, Long> promised = claims.openAt(wanted.drugCode(), codes);
        Map<String, Long> patients = waiting.waitingAt(wanted.drugCode(), codes);
        List<Claim> rivals = wanted.sharing() ? needs.besides(wanted.transferId(), wanted.drugCode()) : List.of();
        return routes.stream()
                .map(route -> {
                    String code = route.donor().code();
                    Level level = known.get(code);
                    return new Donor(
                            route,
                            level == null ? 0 : level.usable(),
                            promised.getOrDefault(code, 0L),
                            level == null ? 0 : level.minimum(),
                            level == null ? BigDecimal.ZERO : level.dailyDemand(),
                            patients.getOrDefault(code, 0L),
                            level == null ? null : level.earliestExpiry(),
                            rivals.stream()
                                    .filter(rival -> network.mayGive(code, rival.siteCode()))
                                    .toList());
                })
                .toList();
    }
}
