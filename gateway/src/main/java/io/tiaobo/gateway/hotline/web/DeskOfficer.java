package io.tiaobo.gateway.hotline.web;

import io.tiaobo.runtime.access.Person;
import io.tiaobo.runtime.access.Role;
import java.util.Map;

/**
 * Who acts at a desk, as a case keeps it: an office and the person's pseudonym, never a name. The office that calls back is
 * another one than the office that handles cases (S1-39).
 */
public final class DeskOfficer {
    private DeskOfficer() {}

    /** Office and reference, as every step of a case and every reminder names its author. */
    public static Map<String, String> of(Person person) {
        return Map.of("office", office(person), "ref", person.subject());
    }

    /** The office of a person: those who call back are another one. */
    static String office(Person person) {
        String region = person.regions().stream().sorted().findFirst().orElse("ALL");
        return (person.roles().contains(Role.CALLBACK) ? "CALLBACK-" : "BUREAU-") + region;
    }
}
