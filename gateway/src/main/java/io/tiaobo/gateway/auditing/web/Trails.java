package io.tiaobo.gateway.auditing.web;

import io.tiaobo.gateway.bureau.web.BriefClients;
import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.audit.AuditVerifier;
import io.tiaobo.runtime.domain.BusinessDate;
import io.tiaobo.runtime.operations.AuditController;
import io.tiaobo.runtime.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Reads the audit trails of all services as one list, the newest first, with the auditor's own token: the look itself is entered, too. */
@Component
class Trails {
    private final ServiceClients services;

    Trails(ServiceClients services) {
        this.services = services;
    }

    /** A row of the trail of a service. */
    record Line(String service, AuditController.Entry entry) {}

    /**
     * A page of the list.
     *
     * @param lines rows, the newest first
     * @param total rows on all pages, of the services that answered
     * @param away services that did not answer
     * @param next where the next page begins; null on the last one
     */
    record Found(
            List<Line> lines,
            long total,
            List<String> away,
            @Nullable Place next) {}

    /**
     * The state of a service's chain of seals.
     *
     * @param service its name
     * @param report what was found; null when it did not answer
     */
    record Chain(String service, AuditVerifier.@Nullable Report report) {}

    /** Rows before the place's moment, after those that were shown; every service knows its own order best and keeps it. */
    Found find(Sought sought, Place place, int size) {
        Map<String, List<AuditController.Entry>> trails = new TreeMap<>();
        List<String> away = new ArrayList<>();
        long total = 0;
        for (String service : ServiceClients.NAMES) {
            if (!sought.service().isEmpty() && !sought.service().equals(service)) {
                continue;
            }
            Optional<Part> part = ServiceClients.answered(service, () -> part(service, sought, place, size));
            part.ifPresentOrElse(found -> trails.put(service, found.entries()), () -> away.add(service));
            total += part.map(Part::total).orElse(0L);
        }
        List<Line> lines = merged(trails, size);
        Place next = place.after(lines);
        return new Found(lines, total, away, next.shown() < total ? next : null);
    }

    private record Part(List<AuditController.Entry> entries, long total) {}

    /** As many rows as a page may need; the services know pages only, so it may take two of them. */
    private Part part(String service, Sought sought, Place place, int size) {
        RestClient client = BriefClients.of(services.named(service));
        long shown = place.shown(service);
        int page = (int) (shown / size);
        int skipped = (int) (shown % size);
        Page<AuditController.Entry> first = page(client, sought, place.before(), page, size);
        List<AuditController.Entry> entries = new ArrayList<>(first.items());
        if (skipped > 0 && (page + 1L) * size < first.total()) {
            entries.addAll(page(client, sought, place.before(), page + 1, size).items());
        }
        return new Part(entries.subList(Math.min(skipped, entries.size()), entries.size()), first.total());
    }

    private static Page<AuditController.Entry> page(
            RestClient client, Sought sought, Instant before, int page, int size) {
        Instant end = endOf(sought.until()).filter(before::isAfter).orElse(before);
        Map<String, Object> asked = new TreeMap<>(Map.of("until", end, "page", page, "size", size));
        given(asked, "by", sought.by());
        given(asked, "right", sought.right());
        given(asked, "site", sought.site());
        given(asked, "outcome", sought.outcome());
        given(asked, "about", sought.about());
        if (sought.from() != null) {
            asked.put("from", BusinessDate.startOf(sought.from()));
        }
        String query =
                asked.keySet().stream().map(name -> name + "={" + name + "}").collect(Collectors.joining("&"));
        return Objects.requireNonNull(client.get()
                .uri("/audit?" + query, asked)
                .retrieve()
                .body(new ParameterizedTypeReference<Page<AuditController.Entry>>() {}));
    }

    private static void given(Map<String, Object> asked, String name, String text) {
        if (!text.isEmpty()) {
            asked.put(name, text);
        }
    }

    private static Optional<Instant> endOf(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(last -> BusinessDate.startOf(last.plusDays(1)));
    }

    /** The newest head of all trails, again and again. */
    private static List<Line> merged(Map<String, List<AuditController.Entry>> trails, int size) {
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> at = new TreeMap<>();
        while (lines.size() < size) {
            Optional<Line> newest = trails.entrySet().stream()
                    .filter(trail -> at.getOrDefault(trail.getKey(), 0)
                            < trail.getValue().size())
                    .map(trail -> new Line(trail.getKey(), trail.getValue().get(at.getOrDefault(trail.getKey(), 0))))
                    .max(Comparator.comparing(line -> line.entry().at()));
            if (newest.isEmpty()) {
                break;
            }
            lines.add(newest.get());
            at.merge(newest.get().service(), 1, Integer::sum);
        }
        return lines;
    }

    /** Has every service compute its seals anew, however long that takes. */
    List<Chain> chains() {
        return ServiceClients.NAMES.stream()
                .map(service -> new Chain(
                        service,
                        ServiceClients.answered(
                                        service,
                                        () -> services.named(service)
                                                .get()
                                                .uri("/audit/verification")
                                                .retrieve()
                                                .body(AuditVerifier.Report.class))
                                .orElse(null)))
                .toList();
    }
}
