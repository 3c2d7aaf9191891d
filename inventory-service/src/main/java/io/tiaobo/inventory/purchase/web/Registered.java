package io.tiaobo.inventory.purchase.web;

import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.runtime.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Only registered sites buy, and only registered drugs; anything else is a 404. */
@Component
class Registered {
    private final Sites sites;
    private final Drugs drugs;

    Registered(Sites sites, Drugs drugs) {
        this.sites = sites;
        this.drugs = drugs;
    }

    void check(String site, String drug) {
        if (!sites.exists(site)) {
            throw NotFoundException.of("site", site);
        }
        checkDrug(drug);
    }

    void checkDrug(String drug) {
        if (!drugs.exists(drug)) {
            throw NotFoundException.of("drug", drug);
        }
    }
}
