package io.tiaobo.gateway.chief.web;

import io.tiaobo.gateway.bureau.projection.Concern;
import io.tiaobo.gateway.bureau.projection.ConcernKind;
import io.tiaobo.gateway.bureau.projection.ConcernQueries;
import io.tiaobo.gateway.hotline.web.CasePage;
import io.tiaobo.gateway.hotline.web.CaseRow;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what waits for the section chief; empty stands for a service that did not answer. */
@Component
class Decisions {
    private static final String OPEN = "INTAKE,VERIFYING,COORDINATING,RESOLVED,CALLBACK";

    /** Cases that are looked into one by one, and rows of each list. */
    private static final int SHOWN = 20;

    private final ChiefServices services;
    private final ConcernQueries concerns;

    Decisions(ChiefServices services, ConcernQueries concerns) {
        this.services = services;
        this.concerns = concerns;
    }

    /**
     * Clocks that ran out.
     *
     * @param page the oldest of them, and how many there are
     * @param cases their cases by id, as far as the first page of late cases has them
     */
    record Late(Page<ChiefServices.LateClock> page, Map<String, CaseRow> cases) {}

    /** Cases that are late (S1-42): this is what a case is escalated for. */
    Optional<Late> late() {
        return ServiceClients.answered("late cases", () -> {
            Page<ChiefServices.LateClock> clocks = services.lateClocks(SHOWN);
            Map<String, CaseRow> cases = clocks.items().isEmpty()
                    ? Map.of()
                    : services.cases(OPEN, true, Page.MAX_SIZE).items().stream()
                            .collect(Collectors.toMap(CaseRow::caseId, Function.identity()));
            return new Late(clocks, cases);
        });
    }

    /** Cases whose facts were looked at and do not say why a drug is missing: the chief decides, or nothing goes on. */
    Optional<List<CasePage>> undecided() {
        return ServiceClients.answered(
                "cases to decide about",
                () -> services.cases("VERIFYING", false, SHOWN).items().stream()
                        .map(row -> services.detail(row.uuid()))
                        .filter(Decisions::isUndecided)
                        .toList());
    }

    private static boolean isUndecided(CasePage page) {
        return page.items().stream().anyMatch(item -> !item.findings().isEmpty()) && !page.canCoordinate();
    }

    /** Tasks nobody has closed. */
    Optional<Page<ChiefServices.Task>> tasks() {
        return ServiceClients.answered("tasks", () -> services.tasks(SHOWN));
    }

    /** Steps that stayed late after somebody was reminded (S1-32), the most urgent first. */
    List<Concern> unheard(Scope scope, Instant now) {
        return concerns.worst(scope, ConcernKind.LATE.name(), now, Page.MAX_SIZE).stream()
                .filter(concern -> concern.pressedAt() != null
                        && (concern.since() == null || concern.pressedAt().isAfter(concern.since())))
                .toList();
    }
}
