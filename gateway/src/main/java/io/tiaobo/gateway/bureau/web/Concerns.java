package io.tiaobo.gateway.bureau.web;

import io.tiaobo.gateway.bureau.projection.Concern;
import io.tiaobo.gateway.bureau.projection.ConcernKind;
import io.tiaobo.gateway.bureau.projection.ConcernQueries;
import io.tiaobo.gateway.hotline.web.CaseRow;
import io.tiaobo.gateway.overview.projection.Names;
import io.tiaobo.gateway.overview.projection.Scope;
import io.tiaobo.gateway.overview.projection.SiteQueries;
import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Ranks what needs a person, from the topics and from the services, in one list. */
@Component
class Concerns {
    private static final Logger LOG = LoggerFactory.getLogger(Concerns.class);

    private final ConcernQueries queries;
    private final SiteQueries sites;
    private final BureauServices services;

    Concerns(ConcernQueries queries, SiteQueries sites, BureauServices services) {
        this.queries = queries;
        this.sites = sites;
        this.services = services;
    }

    /**
     * What needs a person.
     *
     * @param items the worst, in their order
     * @param counts how many there are of each kind
     * @param unknown kinds that could not be asked for just now
     */
    record Ranked(List<Concern> items, Map<ConcernKind, Long> counts, Set<ConcernKind> unknown) {
        /** Of all kinds together. */
        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The worst of one kind, or of all when {@code kind} is empty. */
    Ranked ranked(Person person, Scope scope, String kind, Instant now, int limit) {
        Map<ConcernKind, Long> counts = new EnumMap<>(queries.counts(scope, now));
        Set<ConcernKind> unknown = new HashSet<>();
        List<Concern> all = new ArrayList<>(queries.worst(scope, kind, now, limit));
        Stream.of(ConcernKind.CASE, ConcernKind.DISCREPANCY)
                .filter(asked -> person.has(asked == ConcernKind.CASE ? Right.READ_CASES : Right.READ_TASKS))
                .forEach(asked -> {
                    try {
                        List<Concern> found = asked == ConcernKind.CASE ? cases(scope) : discrepancies(scope);
                        counts.put(asked, (long) found.size());
                        if (kind.isEmpty() || kind.equals(asked.name())) {
                            all.addAll(found);
                        }
                    } catch (RestClientException away) {
                        LOG.warn("{} could not be asked for: {}", asked, away.getMessage());
                        unknown.add(asked);
                    }
                });
        return new Ranked(all.stream().sorted(Concern.RANK).limit(limit).toList(), counts, unknown);
    }

    private List<Concern> cases(Scope scope) {
        List<CaseRow> late = services.lateCases(scope.region());
        Names names = sites.names(late.stream().map(CaseRow::siteCode).collect(Collectors.toSet()), scope);
        return late.stream().map(row -> concern(row, names)).toList();
    }

    private static Concern concern(CaseRow row, Names names) {
        return new Concern(
                ConcernKind.CASE,
                "URGENT",
                row.siteCode(),
                names.name(row.siteCode()),
                null,
                null,
                row.nextDue(),
                row.handlerOffice(),
                row.handlerOffice(),
                row.uuid(),
                null,
                "",
                null,
                0,
                null,
                false);
    }

    private List<Concern> discrepancies(Scope scope) {
        List<BureauServices.Task> tasks = services.discrepancies(scope.region());
        Set<String> codes = tasks.stream()
                .flatMap(task -> Stream.of(task.siteCode(), task.drugCode()))
                .collect(Collectors.toSet());
        Names names = sites.names(codes, scope);
        return tasks.stream().map(task -> concern(task, names)).toList();
    }

    private static Concern concern(BureauServices.Task task, Names names) {
        return new Concern(
                ConcernKind.DISCREPANCY,
                "ROUTINE",
                task.siteCode(),
                names.name(task.siteCode()),
                task.drugCode(),
                names.name(task.drugCode()),
                task.openedAt(),
                null,
                null,
                String.valueOf(task.id()),
                null,
                names.unit(task.drugCode()),
                task.transferId(),
                task.leg(),
                null,
                false);
    }
}
