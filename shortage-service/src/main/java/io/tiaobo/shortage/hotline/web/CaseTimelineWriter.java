package io.tiaobo.shortage.hotline.web;

import io.tiaobo.shortage.hotline.projection.CaseView;
import io.tiaobo.shortage.reference.DrugFacts;
import io.tiaobo.shortage.reference.ReferenceData;
import io.tiaobo.shortage.reference.SiteFacts;
import io.tiaobo.shortage.reference.Texts;
import io.tiaobo.shortage.supervision.projection.Supervision;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what happened into words a citizen understands, in Chinese and English (S1-34). */
final class CaseTimelineWriter {
    /** What only those who handle the case need to know. */
    private static final Set<String> INTERNAL = Set.of("REMINDED", "SITE_ASKED", "SITE_ANSWERED", "NOT_REACHED");

    private static final List<String> SITES = List.of("site", "donor");
    private static final Map<String, String> CODED = Map.of(
            "causes", "why",
            "told", "told",
            "solution", "solution",
            "why", "reason",
            "clock", "clock",
            "step", "step",
            "outcome", "outcome");

    private final ReferenceData reference;

    CaseTimelineWriter(ReferenceData reference) {
        this.reference = reference;
    }

    void add(CaseView.Moment moment, List<CaseLine> lines) {
        if (!INTERNAL.contains(moment.kind())) {
            String key = "case." + moment.kind();
            lines.add(new CaseLine(
                    moment.happenedAt(),
                    moment.kind(),
                    words(Texts.ZH, key, moment.drugCode(), moment.details()),
                    words(Texts.EN, key, moment.drugCode(), moment.details())));
        }
    }

    void add(Supervision.Moment moment, String drugCode, List<CaseLine> lines) {
        String key = "transfer." + moment.kind();
        lines.add(new CaseLine(
                moment.happenedAt(),
                "TRANSFER_" + moment.kind(),
                words(Texts.ZH, key, drugCode, moment.details()),
                words(Texts.EN, key, drugCode, moment.details())));
    }

    private String words(Texts language, String key, @Nullable String drugCode, Map<String, String> details) {
        Map<String, String> values = new HashMap<>(details);
        DrugFacts drug = drugCode == null ? null : reference.drug(drugCode).orElse(null);
        if (drugCode != null) {
            values.put("drug", drug == null ? drugCode : language == Texts.ZH ? drug.nameZh() : drug.nameEn());
        }
        for (String site : SITES) {
            values.computeIfPresent(site, (name, code) -> siteName(language, code));
        }
        values.computeIfPresent("quantity", (name, units) -> language.amount(Long.parseLong(units), drug));
        CODED.forEach(
                (name, prefix) -> values.computeIfPresent(name, (same, codes) -> inWords(language, prefix, codes)));
        return language.say(key, values);
    }

    private String siteName(Texts language, String code) {
        SiteFacts site = reference.site(code).orElse(null);
        return site == null ? code : language == Texts.ZH ? site.nameZh() : site.nameEn();
    }

    private static String inWords(Texts language, String prefix, String codes) {
        if (codes.isEmpty()) {
            return language.say(prefix + ".NONE", Map.of());
        }
        return Arrays.stream(codes.split(",", -1))
                .map(code -> language.say(prefix + "." + code, Map.of()))
                .collect(Collectors.joining(language == Texts.ZH ? "、" : ", "));
    }
}
