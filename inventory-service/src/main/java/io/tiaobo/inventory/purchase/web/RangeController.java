package io.tiaobo.inventory.purchase.web;

import io.tiaobo.inventory.CommandId;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.purchase.command.ChangeAssortment;
import io.tiaobo.inventory.purchase.command.ReportSupplyChannel;
import io.tiaobo.inventory.purchase.projection.AssortmentView;
import io.tiaobo.inventory.purchase.projection.PurchaseQueries;
import io.tiaobo.inventory.purchase.projection.SupplyChannelView;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.web.Answers;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What sites keep, and what the market has (S1-15, S1-36). */
@RestController
class RangeController {
    private final CommandExecutor executor;
    private final PurchaseQueries purchases;
    private final Sites sites;
    private final Drugs drugs;
    private final SiteGuard guard;

    RangeController(CommandExecutor executor, PurchaseQueries purchases, Sites sites, Drugs drugs, SiteGuard guard) {
        this.executor = executor;
        this.purchases = purchases;
        this.sites = sites;
        this.drugs = drugs;
        this.guard = guard;
    }

    @PostMapping("/assortment")
    @Allowed(Right.PURCHASE)
    Answers.Accepted change(
            @RequestHeader(CommandId.HEADER) String commandId, @Valid @RequestBody AssortmentRequest request) {
        guard.at(request.siteCode());
        sites.require(request.siteCode());
        drugs.require(request.drugCode());
        return Answers.of(executor.execute(
                CommandId.checked(commandId),
                new ChangeAssortment(
                        request.siteCode(),
                        request.drugCode(),
                        request.status(),
                        request.reason(),
                        request.changedOn())));
    }

    @GetMapping("/assortment")
    @Allowed(value = Right.READ_SITE, site = "site")
    Page<AssortmentView> assortment(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String drug,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        String[] sites = guard.sites(site);
        return new Page<>(
                purchases.assortment(sites, drug, page, size), page, size, purchases.countAssortment(sites, drug));
    }

    @PostMapping("/supply-channels")
    @Allowed(Right.REPORT_SUPPLY)
    Answers.Accepted report(
            @RequestHeader(CommandId.HEADER) String commandId, @Valid @RequestBody SupplyChannelRequest request) {
        drugs.require(request.drugCode());
        return Answers.of(executor.execute(
                CommandId.checked(commandId),
                new ReportSupplyChannel(request.drugCode(), request.status(), request.source(), request.reportedOn())));
    }

    @GetMapping("/supply-channels/{drug}")
    @Allowed(Right.READ_REFERENCE)
    SupplyChannelView supplyChannel(@PathVariable String drug) {
        return purchases.supplyChannel(drug).orElseThrow(() -> NotFoundException.of("supply-channel", drug));
    }
}
