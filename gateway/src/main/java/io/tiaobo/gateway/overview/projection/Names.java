package io.tiaobo.gateway.overview.projection;

import java.util.Map;

/**
 * What codes are called in the reader's language.
 *
 * @param names names of sites and drugs by code
 * @param units dispensing units of drugs by code, singular
 */
public record Names(Map<String, String> names, Map<String, String> units) {
    /** Nothing is known by name. */
    public static final Names NONE = new Names(Map.of(), Map.of());

    /** The name of a code; the code itself while its name is unknown. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** The unit of a drug; empty while it is unknown. */
    public String unit(String drugCode) {
        return units.getOrDefault(drugCode, "");
    }
}
