package io.tiaobo.shortage.cause.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.shortage.cause.domain.CauseRules;
import io.tiaobo.shortage.cause.domain.CauseVerification;
import io.tiaobo.shortage.cause.domain.Finding;
import io.tiaobo.shortage.cause.domain.Market;
import io.tiaobo.shortage.cause.projection.SupplyFactQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the facts say about the supply of a drug. Reading concludes nothing for any case. */
@RestController
@RequestMapping("/supply")
final class SupplyController {
    private static final int LONGEST_PERIOD = 730;

    private final SupplyFactQueries facts;
    private final CauseRules rules;
    private final Clock clock;

    SupplyController(SupplyFactQueries facts, CauseRules rules, Clock clock) {
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
    }

    /** The findings for a drug at a site, as of now (S1-12 … S1-18); {@code wanted} is in units. */
    @GetMapping("/causes")
    @Allowed(value = Right.READ_SITE, site = "site")
    List<Finding> causes(
            @RequestParam("site") String site,
            @RequestParam("drug") String drug,
            @RequestParam(name = "wanted", defaultValue = "1") long wanted) {
        if (wanted < 1) {
            throw BadInputException.of("wanted", "QUANTITY_OUT_OF_RANGE");
        }
        return CauseVerification.of(facts.facts(site, drug, wanted, today()), rules);
    }

    /** Fill rates by size of the buyer, settled orders only (S1-18); {@code days} back, 1 to 730. */
    @GetMapping("/fill-rates")
    @Allowed(Right.READ_REPORTS)
    FillRateReport fillRates(
            @RequestParam("drug") String drug, @RequestParam(name = "days", defaultValue = "90") int days) {
        if (days < 1 || days > LONGEST_PERIOD) {
            throw BadInputException.of("days", "PERIOD_OUT_OF_RANGE", "max", String.valueOf(LONGEST_PERIOD));
        }
        LocalDate since = today().minusDays(days);
        Market market = facts.market(drug, since);
        return FillRateReport.of(drug, since, market);
    }

    private LocalDate today() {
        return BusinessDate.of(clock.instant());
    }
}
