package io.tiaobo.inventory.site.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.inventory.site.domain.SiteDetails;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads sites. */
@RestController
class SiteController {
    private final Sites sites;

    SiteController(Sites sites) {
        this.sites = sites;
    }

    @GetMapping("/sites")
    @Allowed(Right.READ_REFERENCE)
    Page<SiteDetails> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        return new Page<>(sites.list(page, size), page, size, sites.count());
    }

    @GetMapping("/sites/{code}")
    @Allowed(Right.READ_REFERENCE)
    SiteDetails get(@PathVariable String code) {
        return sites.find(code).orElseThrow(() -> NotFoundException.of("site", code));
    }
}
