package io.tiaobo.runtime.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tiaobo.runtime.audit.Asked;
import io.tiaobo.runtime.web.ProblemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets a request go on only at sites where its person has the right that its endpoint declares with {@link Allowed}. What a person's
 * sites are is looked up anew after five seconds.
 */
public final class SiteGuard {
    static final String RIGHT = SiteGuard.class.getName() + ".right";
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final SiteTree tree;
    private final Cache<Key, Set<String>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** Knows the sites of a service. */
    public SiteGuard(SiteTree tree) {
        this.tree = tree;
    }

    private record Key(Reach reach, Set<String> given) {}

    /**
     * Goes on if the person has the request's right at one of these sites, usually the one site of what was loaded; at none if there are
     * none, unless the right is had everywhere.
     *
     * @throws ProblemException 403 otherwise
     */
    public void at(String... sites) {
        SiteScope scope = scope();
        Optional<String> site = Arrays.stream(sites).filter(scope::covers).findFirst();
        Asked asked = Asked.current();
        if (asked != null && sites.length > 0) {
            asked.at(site.orElse(sites[0]));
        }
        if (!scope.everywhere() && site.isEmpty()) {
            throw refusal();
        }
    }

    /** The sites at which the request's person has its right; for lists. */
    public SiteScope scope() {
        Person person = Person.current();
        return person == null ? new SiteScope(false, Set.of()) : scope(person, right());
    }

    /**
     * Filter of a list: the wanted site alone, which {@link Allowed#site()} has checked, or else all sites of the person.
     *
     * @return codes; null stands for every site
     */
    public String @Nullable [] sites(@Nullable String wanted) {
        return wanted == null ? scope().codes() : new String[] {wanted};
    }

    /**
     * The region whose reports the request's person may read when one is asked for; empty stands for every region, and when nothing is
     * asked for the person's own is meant.
     *
     * @throws ProblemException 403 for a region that is not the person's
     */
    public String region(String wanted) {
        Person person = Person.current();
        if (person == null) {
            throw refusal();
        }
        Set<Reach> reaches = person.reach(right());
        if (reaches.contains(Reach.EVERYWHERE)) {
            return wanted;
        }
        Set<String> own = reaches.contains(Reach.REGION) ? person.regions() : Set.of();
        if (wanted.isEmpty()) {
            return own.stream().sorted().findFirst().orElseThrow(SiteGuard::refusal);
        }
        if (own.stream().noneMatch(wanted::startsWith)) {
            throw refusal();
        }
        return wanted;
    }

    /** The sites at which a person has a right. */
    public SiteScope scope(Person person, Right right) {
        Set<Reach> reaches = person.reach(right);
        if (reaches.contains(Reach.EVERYWHERE)) {
            return SiteScope.EVERYWHERE;
        }
        Set<String> sites = new HashSet<>();
        for (Reach reach : reaches) {
            sites.addAll(known.get(new Key(reach, reach == Reach.OWN ? person.sites() : person.regions()), this::find));
        }
        return new SiteScope(false, sites);
    }

    private Set<String> find(Key key) {
        if (key.reach() == Reach.REGION) {
            return tree.within(key.given());
        }
        Set<String> sites = new HashSet<>(key.given());
        sites.addAll(tree.below(key.given()));
        return sites;
    }

    private static Right right() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(RIGHT, RequestAttributes.SCOPE_REQUEST) instanceof Right right) {
            return right;
        }
        throw new IllegalStateException("This request's endpoint declares no right");
    }

    /** What somebody hears who may not do this. */
    public static ProblemException refusal() {
        return new ProblemException(403, "NOT_ALLOWED", Map.of());
    }
}
