package io.tiaobo.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Somebody to try the product as: one for each position, at Fengtai and, for the village, at Liuzhou. Nobody real. */
public enum DemoPerson {
    /** Station where the story begins. */
    ZHANGJIAFEN("张家坟站药师", "Pharmacist, Zhangjiafen", "STATION_PHARMACIST", "FT-ZHANGJIAFEN"),
    /** A sibling station. */
    ZHENGANG("镇岗塔站药师", "Pharmacist, Zhengangta", "STATION_PHARMACIST", "FT-ZHENGANG"),
    /** The parent centre. */
    YUNGANG("云岗中心药师", "Pharmacist, Yungang centre", "CENTRE_PHARMACIST", "FT-YUNGANG"),
    /** Another centre. */
    CHANGXINDIAN("长辛店中心药师", "Pharmacist, Changxindian centre", "CENTRE_PHARMACIST", "FT-CHANGXINDIAN"),
    /** The district's depot. */
    DEPOT("丰台调配站", "Fengtai depot", "COUNTY_DEPOT", "FT-DEPOT"),
    /** A village doctor (A12). */
    VILLAGE("村医", "Village doctor", "VILLAGE_DOCTOR", "LZ-V0001"),
    /** Bureau officer of the district. */
    BUREAU("丰台医保局", "Fengtai bureau", "BUREAU", "110106"),
    /** Bureau officer of Liuzhou. */
    LIUZHOU("柳州医保局", "Liuzhou bureau", "BUREAU", "4502"),
    /** Hotline caseworker (A5). */
    HOTLINE("热线经办", "Hotline caseworker", "HOTLINE", "110106"),
    /** District callback (S1-39). */
    CALLBACK("区级回访", "District callback", "CALLBACK", "110106"),
    /** Section chief (A6). */
    CHIEF("科长", "Section chief", "SECTION_CHIEF", "110106"),
    /** Administrator. */
    ADMIN("管理员", "Administrator", "ADMIN", ""),
    /** Auditor (A17). */
    AUDITOR("审计", "Auditor", "AUDITOR", "");

    private final String zh;
    private final String en;
    private final String role;
    private final String place;

    DemoPerson(String zh, String en, String role, String place) {
        this.zh = zh;
        this.en = en;
        this.role = role;
        this.place = place;
    }

    /** What to type. */
    public String account() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Position in both languages. */
    public String title() {
        return zh + " · " + en;
    }

    /** Position by language; what pages call the person. */
    Map<String, String> names() {
        return Map.of("zh", zh, "en", en);
    }

    /** Claim {@code roles}. */
    public List<String> roles() {
        return List.of(role);
    }

    /** Claim {@code sites}. */
    public List<String> sites() {
        return isRegion() || place.isEmpty() ? List.of() : List.of(place);
    }

    /** Claim {@code regions}. */
    public List<String> regions() {
        return isRegion() ? List.of(place) : List.of();
    }

    private boolean isRegion() {
        return !place.isEmpty() && place.chars().allMatch(Character::isDigit);
    }

    static Optional<DemoPerson> of(String account) {
        return Arrays.stream(values())
                .filter(person -> person.account().equals(account))
                .findFirst();
    }
}
