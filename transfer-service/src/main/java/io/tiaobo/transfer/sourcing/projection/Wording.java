package io.tiaobo.transfer.sourcing.projection;

import io.tiaobo.transfer.network.projection.DrugTable;
import io.tiaobo.transfer.network.projection.SiteTable;
import io.tiaobo.transfer.sourcing.domain.DonorCandidate;
import io.tiaobo.transfer.sourcing.domain.Explanation;
import io.tiaobo.transfer.sourcing.domain.Words;
import org.springframework.stereotype.Component;

/** Speaks of sites and drugs with the names people use; codes stand in for names that are not known. */
@Component
public class Wording {
    private final SiteTable sites;
    private final DrugTable drugs;

    Wording(SiteTable sites, DrugTable drugs) {
        this.sites = sites;
        this.drugs = drugs;
    }

    /** One candidate in words. */
    public Explanation explain(DonorCandidate candidate, String drugCode) {
        return Explanation.of(candidate, words(candidate.siteCode(), drugCode));
    }

    /** What a site and the unit of a drug are called. */
    public Words words(String siteCode, String drugCode) {
        Words unit = drugs.find(drugCode)
                .map(drug -> new Words(siteCode, siteCode, drug.unitZh(), drug.unitEn()))
                .orElse(new Words(siteCode, siteCode, "单位", "unit"));
        return sites.network()
                .site(siteCode)
                .map(site -> new Words(site.nameZh(), site.nameEn(), unit.unitZh(), unit.unitEn()))
                .orElse(unit);
    }

    /** What a drug is called, in Chinese or in English. */
    public String drug(String drugCode, boolean chinese) {
        return drugs.find(drugCode)
                .map(drug -> chinese ? drug.nameZh() : drug.nameEn())
                .orElse(drugCode);
    }
}
