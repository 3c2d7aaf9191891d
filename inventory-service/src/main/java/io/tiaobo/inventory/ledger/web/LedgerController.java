package io.tiaobo.inventory.ledger.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.inventory.ledger.projection.LedgerQueries;
import io.tiaobo.inventory.ledger.projection.MovementView;
import io.tiaobo.inventory.ledger.projection.PastLevel;
import io.tiaobo.inventory.stock.domain.StockItemId;
import io.tiaobo.runtime.web.Page;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the ledger of a stock item. */
@RestController
@RequestMapping("/stock/{site}/{drug}")
class LedgerController {
    private final LedgerQueries ledger;

    LedgerController(LedgerQueries ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/movements")
    @Allowed(value = Right.READ_SITE, site = "site")
    Page<MovementView> movements(
            @PathVariable String site,
            @PathVariable String drug,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        StockItemId id = new StockItemId(site, drug);
        return new Page<>(ledger.movements(id, page, size), page, size, ledger.countMovements(id));
    }

    /** The level at a moment: everything that had happened by then, whenever it was recorded. */
    @GetMapping(params = "asOf")
    @Allowed(value = Right.READ_SITE, site = "site")
    PastLevel levelAt(@PathVariable String site, @PathVariable String drug, @RequestParam Instant asOf) {
        return ledger.levelAt(new StockItemId(site, drug), asOf);
    }
}
