package io.tiaobo.gateway;

import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody can go from every page.
 *
 * @param desk path of the page of the person's own work; null for those who have none
 * @param overview whether the overview of a region is theirs to see
 * @param hotline whether the hotline's cases are
 */
public record Ways(@Nullable String desk, boolean overview, boolean hotline) {
    private static final Ways NONE = new Ways(null, false, false);

    /** The ways of a person; none for nobody. */
    public static Ways of(@Nullable Person person) {
        return person == null
                ? NONE
                : new Ways(deskOf(person), person.has(Right.READ_REPORTS), person.has(Right.READ_CASES));
    }

    private static @Nullable String deskOf(Person person) {
        if (person.roles().contains(Role.CALLBACK)) {
            return "/callback";
        }
        if (person.roles().contains(Role.BUREAU)) {
            return "/bureau";
        }
        boolean station =
                person.roles().contains(Role.VILLAGE_DOCTOR) || person.roles().contains(Role.STATION_PHARMACIST);
        return person.ownSite()
                .map(site -> (station ? "/station/" : "/centre/") + site)
                .orElse(null);
    }
}
