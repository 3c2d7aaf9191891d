package io.tiaobo.inventory.price.web;

import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.price.projection.DrugPriceView;
import io.tiaobo.inventory.price.projection.PriceBoard;
import io.tiaobo.inventory.price.projection.PriceQueries;
import io.tiaobo.inventory.price.projection.Savings;
import io.tiaobo.inventory.price.projection.SavingsQueries;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.NotFoundException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions about prices. Days are Asia/Shanghai; today when left out. */
@RestController
class PriceController {
    private final PriceQueries prices;
    private final SavingsQueries savings;
    private final Sites sites;
    private final Drugs drugs;
    private final Clock clock;
    private final SiteGuard guard;

    PriceController(
            PriceQueries prices, SavingsQueries savings, Sites sites, Drugs drugs, Clock clock, SiteGuard guard) {
        this.prices = prices;
        this.savings = savings;
        this.sites = sites;
        this.drugs = drugs;
        this.clock = clock;
        this.guard = guard;
    }

    @GetMapping("/prices/{drug}")
    @Allowed(Right.READ_REFERENCE)
    List<DrugPriceView> versions(@PathVariable String drug) {
        drugs.require(drug);
        return prices.versions(drug);
    }

    /** Both prices of everything priced at a site (S2-03, S2-49). */
    @GetMapping("/sites/{code}/price-board")
    @Allowed(Right.READ_REFERENCE)
    PriceBoard board(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate day) {
        sites.require(code);
        return prices.board(code, orToday(day));
    }

    /** The one ratio for all kinds of sites of a region (S2-08). */
    @GetMapping("/reimbursement-ratio")
    @Allowed(Right.READ_REFERENCE)
    Ratio ratio(
            @RequestParam String region,
            @RequestParam String drug,
            @RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate when = orToday(day);
        BigDecimal percent = prices.reimbursedPercent(region, drug, when)
                .orElseThrow(() -> NotFoundException.of("reimbursement-ratio", region + "/" + drug));
        return new Ratio(region, drug, when, percent);
    }

    /**
     * What the insurance pays of a price.
     *
     * @param regionCode administrative division
     * @param drugCode drug
     * @param day day, Asia/Shanghai
     * @param percent per cent of the price
     */
    record Ratio(String regionCode, String drugCode, LocalDate day, BigDecimal percent) {}

    /** What patients saved from one day to another, both included (S2-15). */
    @GetMapping("/prices/savings")
    @Allowed(Right.READ_REPORTS)
    Savings savings(
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(defaultValue = "") String region) {
        if (until.isBefore(from)) {
            throw BadInputException.of("until", "PERIOD_ENDS_BEFORE_START");
        }
        if (!region.matches("[0-9A-Z]*")) {
            throw BadInputException.of("region", "FIELD_NOT_CODE", "max", "32");
        }
        return savings.between(from, until, guard.region(region));
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return Objects.requireNonNullElseGet(day, () -> BusinessDate.of(clock.instant()));
    }
}
