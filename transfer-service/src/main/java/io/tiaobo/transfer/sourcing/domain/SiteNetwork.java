package io.tiaobo.transfer.sourcing.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The supply tree at one moment, unchangeable. It answers who may give to whom: the parent, the parent's other children, the
 * first county depot and the first city warehouse up the chain (S1-23, S2-44). A cycle in the data ends the chain, nothing else.
 */
public final class SiteNetwork {
    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, List<Site>> children = new TreeMap<>();

    private final Map<String, Set<String>> donorCodes = new ConcurrentHashMap<>();

    private SiteNetwork(Collection<Site> all) {
        all.forEach(site -> sites.put(site.code(), site));
        all.stream().sorted((a, b) -> a.code().compareTo(b.code())).forEach(site -> {
            if (site.parentCode() != null) {
                children.computeIfAbsent(site.parentCode(), parent -> new ArrayList<>())
                        .add(site);
            }
        });
    }

    /** The network of these sites. */
    public static SiteNetwork of(Collection<Site> sites) {
        return new SiteNetwork(sites);
    }

    /** A site by its code. */
    public Optional<Site> site(String code) {
        return Optional.ofNullable(sites.get(code));
    }

    /** Every possible donor of a site in tier order, each once, in its first tier; empty for an unknown site. */
    public List<Route> donorsOf(String receiverCode) {
        Site receiver = sites.get(receiverCode);
        if (receiver == null) {
            return List.of();
        }
        Map<String, Route> routes = new LinkedHashMap<>();
        List<Route> chain = chainAbove(receiver);
        chain.stream().limit(1).forEach(parent -> routes.put(parent.donor().code(), parent));
        siblingsOf(receiver).forEach(route -> routes.putIfAbsent(route.donor().code(), route));
        firstOfKind(chain, Tier.COUNTY_DEPOT)
                .ifPresent(route -> routes.putIfAbsent(route.donor().code(), route));
        firstOfKind(chain, Tier.CITY_WAREHOUSE)
                .ifPresent(route -> routes.putIfAbsent(route.donor().code(), route));
        return List.copyOf(routes.values());
    }

    /** Whether one site may be asked to give to the other. */
    public boolean mayGive(String donorCode, String receiverCode) {
        return donorCodes
                .computeIfAbsent(
                        receiverCode,
                        receiver -> donorsOf(receiver).stream()
                                .map(route -> route.donor().code())
                                .collect(Collectors.toUnmodifiableSet()))
                .contains(donorCode);
    }

    private List<Route> siblingsOf(Site receiver) {
        if (receiver.parentCode() == null) {
            return List.of();
        }
        return children.getOrDefault(receiver.parentCode(), List.of()).stream()
                .filter(site -> !site.code().equals(receiver.code()))
                .map(site -> new Route(site, Tier.SIBLING, receiver.minutesToParent() + site.minutesToParent()))
                .toList();
    }

    private List<Route> chainAbove(Site receiver) {
        List<Route> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(receiver.code()));
        int minutes = receiver.minutesToParent();
        Site above = parentOf(receiver);
        while (above != null && seen.add(above.code())) {
            chain.add(new Route(above, Tier.PARENT, minutes));
            minutes += above.minutesToParent();
            above = parentOf(above);
        }
        return chain;
    }

    private @Nullable Site parentOf(Site site) {
        return site.parentCode() == null ? null : sites.get(site.parentCode());
    }

    private static Optional<Route> firstOfKind(List<Route> chain, Tier tier) {
        return chain.stream()
                .filter(route -> route.donor().kind().equals(tier.name()))
                .findFirst()
                .map(route -> new Route(route.donor(), tier, route.travelMinutes()));
    }
}
