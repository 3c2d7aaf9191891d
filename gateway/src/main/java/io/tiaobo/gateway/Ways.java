package io.tiaobo.gateway;

import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody can go from every page.
 *
 * @param desk path of the page of the person's own work; null for those who have none
 * @param overview whether the overview of a region is theirs to see
 * @param others the other desks they may look at
 */
public record Ways(@Nullable String desk, boolean overview, List<Way> others) {
    private static final Ways NONE = new Ways(null, false, List.of());

    /** Desks that belong to no site, by whose they are; the first of somebody with several positions. */
    private static final Map<Role, String> DESKS = new EnumMap<>(Map.of(
            Role.BUREAU, "/bureau",
            Role.HOTLINE, "/hotline",
            Role.CALLBACK, "/callback",
            Role.SECTION_CHIEF, "/chief",
            Role.ADMIN, "/admin",
            Role.AUDITOR, "/auditing"));

    private static final List<Way> ALL = List.of(
            new Way("/chief", "chief.nav", Right.OVERRULE_CAUSES),
            new Way("/bureau", "bureau.nav", Right.READ_REPORTS),
            new Way("/overview", "nav.overview", Right.READ_REPORTS),
            new Way("/hotline", "nav.hotline", Right.READ_CASES),
            new Way("/auditing", "auditing.nav", Right.READ_AUDIT),
            new Way("/admin", "admin.nav", Right.OPERATE));

    /**
     * A page of the menu.
     *
     * @param path its path
     * @param text key of what it is called
     * @param right who may see it
     */
    public record Way(String path, String text, Right right) {}

    /** The ways of a person; none for nobody. */
    public static Ways of(@Nullable Person person) {
        if (person == null) {
            return NONE;
        }
        String desk = deskOf(person);
        List<Way> others = ALL.stream()
                .filter(way -> person.has(way.right()) && !way.path().equals(desk))
                .toList();
        return new Ways(desk, person.has(Right.READ_REPORTS), others);
    }

    private static @Nullable String deskOf(Person person) {
        return DESKS.entrySet().stream()
                .filter(desk -> person.roles().contains(desk.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> person.ownSite().map(site -> (isOfStation(person) ? "/station/" : "/centre/") + site))
                .orElse(null);
    }

    private static boolean isOfStation(Person person) {
        return person.roles().contains(Role.VILLAGE_DOCTOR) || person.roles().contains(Role.STATION_PHARMACIST);
    }
}
