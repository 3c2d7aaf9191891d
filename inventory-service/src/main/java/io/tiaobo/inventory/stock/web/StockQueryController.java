package io.tiaobo.inventory.stock.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.access.SiteGuard;
import io.tiaobo.inventory.stock.domain.LotUnits;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.inventory.stock.projection.LevelView;
import io.tiaobo.inventory.stock.projection.LotView;
import io.tiaobo.inventory.stock.projection.StockQueries;
import io.tiaobo.inventory.stock.projection.SummaryView;
import io.tiaobo.runtime.web.BadInputException;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions about current stock (S1-26). */
@RestController
class StockQueryController {
    private final StockQueries stock;
    private final SiteGuard guard;

    StockQueryController(StockQueries stock, SiteGuard guard) {
        this.stock = stock;
        this.guard = guard;
    }

    @GetMapping("/stock")
    @Allowed(value = Right.READ_SITE, site = "site")
    Page<LevelView> levels(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String drug,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        String[] sites = guard.sites(site);
        return new Page<>(stock.levels(sites, drug, page, size), page, size, stock.countLevels(sites, drug));
    }

    @GetMapping("/stock/summary")
    @Allowed(Right.READ_REPORTS)
    List<SummaryView> summary(@RequestParam(required = false) @Nullable String drug) {
        return stock.summary(guard.sites(null), drug);
    }

    @GetMapping(path = "/stock/{site}/{drug}", params = "!asOf")
    @Allowed(value = Right.READ_SITE, site = "site")
    StockItemAnswer item(@PathVariable String site, @PathVariable String drug) {
        StockItemId id = new StockItemId(site, drug);
        LevelView level = stock.level(id).orElseThrow(() -> NotFoundException.of("stock-item", id.toString()));
        return new StockItemAnswer(level, stock.lots(id), stock.reservations(id));
    }

    @GetMapping("/lots")
    @Allowed(Right.READ_SITE)
    List<LotView> whereIs(@RequestParam String lot) {
        if (lot.isBlank()) {
            throw BadInputException.of("lot", "LOT_MISSING");
        }
        return stock.whereIs(LotUnits.normalised(lot), guard.sites(null));
    }
}
