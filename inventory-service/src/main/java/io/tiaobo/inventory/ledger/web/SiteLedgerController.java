package io.tiaobo.inventory.ledger.web;

import io.tiaobo.inventory.ledger.projection.LedgerQueries;
import io.tiaobo.inventory.ledger.projection.MovementView;
import io.tiaobo.inventory.ledger.projection.PastShelf;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.web.Page;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the ledger of a whole site (S2-18). */
@RestController
class SiteLedgerController {
    private final LedgerQueries ledger;

    SiteLedgerController(LedgerQueries ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/ledger")
    @Allowed(value = Right.READ_SITE, site = "site")
    Page<MovementView> movements(
            @RequestParam String site,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page.check(page, size);
        return new Page<>(ledger.movements(site, page, size), page, size, ledger.countMovements(site));
    }

    /** The shelves of the site at a moment: everything that had happened by then, whenever it was recorded. */
    @GetMapping("/ledger/shelves")
    @Allowed(value = Right.READ_SITE, site = "site")
    List<PastShelf> shelvesAt(@RequestParam String site, @RequestParam Instant asOf) {
        return ledger.shelvesAt(site, asOf);
    }
}
