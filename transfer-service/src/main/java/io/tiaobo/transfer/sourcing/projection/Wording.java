package io.tiaobo.transfer.sourcing.projection;

import io.tiaobo.transfer.network.projection.DrugTable;
import io.tiaobo.transfer.network.projection.SiteTable;
import io.tiaobo.transfer.sourcing.domain.DonorCandidate;
import io.tiaobo.transfer.sourcing.domain.Explanation;
import io.tiaobo.transfer.sourcing.domain.Words;
import org.springframework.stereotype.Component;

/** Explains candidates with the names people use. */
@Component
public class Wording {
    private final SiteTable sites;
    private final DrugTable drugs;

    Wording(SiteTable sites, DrugTable drugs) {
        this.sites = sites;
        this.drugs = drugs;
    }

    /** One candidate in words; codes stand in for names that are not known. */
    public Explanation explain(DonorCandidate candidate, String drugCode) {
        String code = candidate.siteCode();
        Words unit = drugs.find(drugCode)
                .map(drug -> new Words(code, code, drug.unitZh(), drug.unitEn()))
                .orElse(new Words(code, code, "单位", "unit"));
        Words words = sites.network()
                .site(code)
                .map(site -> new Words(site.nameZh(), site.nameEn(), unit.unitZh(), unit.unitEn()))
                .orElse(unit);
        return Explanation.of(candidate, words);
    }
}
