package io.tiaobo.gateway.hotline.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caseworker types while the citizen speaks (S1-10). Lines without a drug are left out of the call.
 *
 * @param workOrder the hotline's number
 * @param siteCode the citizen's station
 * @param dispatchClass how soon the hotline wants the first contact
 * @param wanted what the citizen wants
 * @param name the citizen's name
 * @param phone the citizen's mobile number
 * @param preferredLanguage zh or en
 * @param note free words
 * @param drugs drugs that are missing
 * @param questions questions about policy
 */
public record IntakeForm(
        String workOrder,
        String siteCode,
        String dispatchClass,
        String wanted,
        String name,
        String phone,
        String preferredLanguage,
        String note,
        List<Drug> drugs,
        List<String> questions) {
    /** Questions citizens ask, with an approved answer. */
    public static final List<String> QUESTIONS = List.of("ORIGINATOR_BANNED", "QUALITY_OF_SELECTED");

    private static final String CHANNEL = "12345";
    private static final long FOUR_WEEKS = 28;
    private static final int LINES = 6;

    /** What was not filled in is empty. */
    public IntakeForm(
            @Nullable String workOrder,
            @Nullable String siteCode,
            @Nullable String dispatchClass,
            @Nullable String wanted,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String preferredLanguage,
            @Nullable String note,
            @Nullable List<Drug> drugs,
            @Nullable List<String> questions) {
        this.workOrder = orElse(workOrder, "");
        this.siteCode = orElse(siteCode, "");
        this.dispatchClass = orElse(dispatchClass, "TWO_HOURS");
        this.wanted = orElse(wanted, "MEDICINE_AT_STATION");
        this.name = orElse(name, "");
        this.phone = orElse(phone, "");
        this.preferredLanguage = orElse(preferredLanguage, "zh");
        this.note = orElse(note, "");
        this.drugs = Stream.concat(drugs == null ? Stream.empty() : drugs.stream(), Stream.generate(() -> Drug.NONE))
                .limit(LINES)
                .toList();
        this.questions = questions == null ? List.of() : questions;
    }

    /**
     * A drug that is missing.
     *
     * @param drugCode drug; empty for a line that is not used
     * @param quantity units wanted
     * @param daysLeft days of medicine the citizen still has
     * @param riskClass risk of an interruption
     */
    public record Drug(String drugCode, long quantity, int daysLeft, String riskClass) {
        /** A line nobody has filled in. */
        static final Drug NONE = new Drug("", FOUR_WEEKS, 0, "HIGH");
    }

    /** Nothing was typed yet. */
    static IntakeForm empty() {
        return new IntakeForm(null, null, null, null, null, null, null, null, null, null);
    }

    /** The call as the shortage service takes it. */
    Map<String, Object> call(String regionCode) {
        Map<String, Object> call = new HashMap<>();
        call.put("channel", CHANNEL);
        call.put("workOrder", workOrder.strip());
        call.put("siteCode", siteCode.strip());
        call.put("regionCode", regionCode);
        call.put("dispatchClass", dispatchClass);
        call.put("wanted", wanted);
        call.put(
                "items",
                drugs.stream().filter(drug -> !drug.drugCode().isBlank()).toList());
        call.put("questions", questions);
        call.put("note", note);
        call.put(
                "caller", Map.of("name", name.strip(), "phone", phone.strip(), "preferredLanguage", preferredLanguage));
        return call;
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return Objects.requireNonNullElse(text, otherwise);
    }

    @Override
    public String toString() {
        return "IntakeForm[withheld]";
    }
}
