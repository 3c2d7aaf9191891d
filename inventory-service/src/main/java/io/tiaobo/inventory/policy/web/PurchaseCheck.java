package io.tiaobo.inventory.policy.web;

import io.tiaobo.inventory.drug.domain.DrugDetails;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.policy.domain.PurchasePolicy;
import io.tiaobo.inventory.policy.domain.Verdict;
import io.tiaobo.inventory.policy.domain.VolumeProgress;
import io.tiaobo.inventory.policy.projection.PolicyQueries;
import io.tiaobo.inventory.policy.projection.RuleView;
import io.tiaobo.inventory.site.domain.SiteDetails;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings rule and numbers together, decides, and says it in words. Changes nothing. */
@Component
class PurchaseCheck {
    private final PolicyQueries policy;
    private final Sites sites;
    private final Drugs drugs;
    private final Texts texts;

    PurchaseCheck(PolicyQueries policy, Sites sites, Drugs drugs, Texts texts) {
        this.policy = policy;
        this.sites = sites;
        this.drugs = drugs;
        this.texts = texts;
    }

    PurchaseAnswer answer(String siteCode, String drugCode, LocalDate day, boolean clinicalNeed) {
        SiteDetails site = sites.find(siteCode).orElseThrow(() -> NotFoundException.of("site", siteCode));
        DrugDetails drug = drugs.find(drugCode).orElseThrow(() -> NotFoundException.of("drug", drugCode));
        Optional<RuleView> rule = policy.rule(site.regionCode(), day);
        Optional<VolumeProgress> volume = policy.progress(siteCode, drug.genericGroup(), day);
        Verdict verdict = PurchasePolicy.decide(drug.selected(), rule.map(RuleView::rule), volume, clinicalNeed);
        BigDecimal percent = volume.map(VolumeProgress::percent).orElse(null);
        Long missing = volume.isPresent() && rule.isPresent()
                ? Long.valueOf(volume.get().missingTo(rule.get().rule().requiredPercent()))
                : null;
        Map<String, String> cited = cited(day, rule, volume);
        cited.put("missing", String.valueOf(missing));
        return new PurchaseAnswer(
                siteCode,
                drugCode,
                day,
                verdict,
                verdict.allowed(),
                rule.orElse(null),
                volume.orElse(null),
                percent,
                missing,
                text(verdict, cited, drug.nameZh(), rule.map(r -> r.rule().sourceZh()), Locale.CHINESE),
                text(verdict, cited, drug.nameEn(), rule.map(r -> r.rule().sourceEn()), Locale.ENGLISH));
    }

    private static Map<String, String> cited(LocalDate day, Optional<RuleView> rule, Optional<VolumeProgress> volume) {
        Map<String, String> cited = new HashMap<>();
        cited.put("day", day.toString());
        rule.ifPresent(found -> {
            cited.put("rule", found.rule().code());
            cited.put("version", String.valueOf(found.version()));
            cited.put(
                    "required",
                    found.rule().requiredPercent().stripTrailingZeros().toPlainString());
        });
        volume.ifPresent(found -> {
            cited.put("agreed", String.valueOf(found.agreed()));
            cited.put("received", String.valueOf(found.received()));
            cited.put("percent", found.percent().toPlainString());
            cited.put("from", found.from().toString());
            cited.put("until", found.until().toString());
        });
        return cited;
    }

    private String text(
            Verdict verdict, Map<String, String> cited, String drug, Optional<String> source, Locale locale) {
        Map<String, String> arguments = new HashMap<>(cited);
        arguments.put("drug", drug);
        arguments.put("source", source.orElse(""));
        return texts.get("policy." + verdict.name(), arguments, locale);
    }
}
