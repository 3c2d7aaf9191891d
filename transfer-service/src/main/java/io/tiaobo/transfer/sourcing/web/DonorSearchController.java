package io.tiaobo.transfer.sourcing.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.transfer.sourcing.domain.DonorCandidate;
import io.tiaobo.transfer.sourcing.domain.Explanation;
import io.tiaobo.transfer.sourcing.domain.Urgency;
import io.tiaobo.transfer.sourcing.projection.DonorFinder;
import io.tiaobo.transfer.sourcing.projection.Sourcing;
import io.tiaobo.transfer.sourcing.projection.Wanted;
import io.tiaobo.transfer.sourcing.projection.Wording;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who would give, and why: the same search as for a real need, without any effect. */
@RestController
@Tag(name = "donor-search", description = "货源搜索 · Dry run of the donor search")
class DonorSearchController {
    /**
     * The outcome.
     *
     * @param needed units looked for
     * @param covered units the chosen donors would give
     * @param candidates every site looked at, in order
     */
    record Answer(long needed, long covered, List<Candidate> candidates) {}

    /**
     * A site looked at.
     *
     * @param numbers the arithmetic of the decision
     * @param explanation the same in words
     */
    record Candidate(DonorCandidate numbers, Explanation explanation) {}

    private final DonorFinder finder;
    private final Wording wording;
    private final Clock clock;

    DonorSearchController(DonorFinder finder, Wording wording, Clock clock) {
        this.finder = finder;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/donor-search")
    @Allowed(value = Right.READ_SITE, site = "site")
    @Operation(summary = "谁能调出，为什么 · Who would give, and why")
    Answer search(
            @RequestParam String site,
            @RequestParam String drug,
            @RequestParam long quantity,
            @RequestParam(defaultValue = "ROUTINE") Urgency urgency) {
        if (quantity <= 0) {
            throw BadInputException.of("quantity", "BAD_QUANTITY", "quantity", String.valueOf(quantity));
        }
        Sourcing found =
                finder.find(new Wanted("dry-run", site, drug, quantity, urgency, List.of(), true, clock.instant()));
        if (!found.complete()) {
            throw BadInputException.of("site", "SITE_OR_DRUG_UNKNOWN", "site", site, "drug", drug);
        }
        List<Candidate> candidates = found.plan().candidates().stream()
                .map(candidate -> new Candidate(candidate, wording.explain(candidate, drug)))
                .toList();
        return new Answer(quantity, found.plan().covered(), candidates);
    }
}
