package io.tiaobo.gateway.hotline.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caseworker types to put somebody on the waiting list (S1-19).
 *
 * @param drugCode drug of the case
 * @param quantity units wanted
 * @param daysLeft days of medicine left
 * @param riskClass risk of an interruption
 * @param substitutes products the patient agreed to take instead (S1-07)
 * @param whose {@code CALLER}, whose contact the case has, or {@code OTHER}
 * @param name name of somebody else
 * @param phone mobile number of somebody else
 * @param preferredLanguage zh or en
 * @param way {@code COLLECT} or {@code HOME}
 * @param address where to bring it
 */
public record PatientForm(
        String drugCode,
        Long quantity,
        Integer daysLeft,
        String riskClass,
        List<String> substitutes,
        String whose,
        String name,
        String phone,
        String preferredLanguage,
        String way,
        String address) {
    private static final String CALLER = "CALLER";
    private static final String COLLECT = "COLLECT";

    /** What was not filled in is empty. */
    public PatientForm(
            @Nullable String drugCode,
            @Nullable Long quantity,
            @Nullable Integer daysLeft,
            @Nullable String riskClass,
            @Nullable List<String> substitutes,
            @Nullable String whose,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String preferredLanguage,
            @Nullable String way,
            @Nullable String address) {
        this.drugCode = Objects.requireNonNullElse(drugCode, "");
        this.quantity = Objects.requireNonNullElse(quantity, 0L);
        this.daysLeft = Objects.requireNonNullElse(daysLeft, 0);
        this.riskClass = Objects.requireNonNullElse(riskClass, "HIGH");
        this.substitutes = substitutes == null ? List.of() : List.copyOf(substitutes);
        this.whose = Objects.requireNonNullElse(whose, CALLER);
        this.name = Objects.requireNonNullElse(name, "").strip();
        this.phone = Objects.requireNonNullElse(phone, "").strip();
        this.preferredLanguage = Objects.requireNonNullElse(preferredLanguage, "zh");
        this.way = Objects.requireNonNullElse(way, COLLECT);
        this.address = Objects.requireNonNullElse(address, "").strip();
    }

    /** As the caller told it about a drug. */
    static PatientForm of(CasePage.Item item) {
        return new PatientForm(
                item.drugCode(),
                item.quantity(),
                item.daysLeft(),
                item.riskClass(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The registration as the shortage service takes it. */
    Map<String, Object> registration() {
        Map<String, Object> registration = new HashMap<>(Map.of(
                "drugCode", drugCode,
                "quantity", quantity,
                "daysLeft", daysLeft,
                "riskClass", riskClass,
                "substitutes", substitutes));
        if (!whose.equals(CALLER)) {
            registration.put("contact", Map.of("name", name, "phone", phone, "preferredLanguage", preferredLanguage));
        }
        if (!way.equals(COLLECT)) {
            registration.put("address", address);
        }
        return registration;
    }

    @Override
    public String toString() {
        return "PatientForm[withheld]";
    }
}
