package io.tiaobo.inventory.intake.web;

import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.inventory.CommandId;
import io.tiaobo.inventory.intake.process.ImportReport;
import io.tiaobo.inventory.intake.process.PriceImport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes over prices and reimbursement ratios from CSV files (S2-03, S2-05, S2-08). */
@RestController
class PriceImportController {
    private static final String CSV = "text/csv";

    private final PriceImport prices;

    PriceImportController(PriceImport prices) {
        this.prices = prices;
    }

    @PostMapping(path = "/prices/import", consumes = CSV)
    @Allowed(Right.MAINTAIN_REFERENCE)
    ImportReport prices(@RequestHeader(CommandId.HEADER) String key, InputStream body, Locale locale)
            throws IOException {
        return prices.prices(CommandId.checked(key), Upload.text(body), locale);
    }

    @PostMapping(path = "/site-prices/import", consumes = CSV)
    @Allowed(Right.MAINTAIN_REFERENCE)
    ImportReport sitePrices(@RequestHeader(CommandId.HEADER) String key, InputStream body, Locale locale)
            throws IOException {
        return prices.sitePrices(CommandId.checked(key), Upload.text(body), locale);
    }

    @PostMapping(path = "/reimbursement-ratios/import", consumes = CSV)
    @Allowed(Right.MAINTAIN_REFERENCE)
    ImportReport ratios(@RequestHeader(CommandId.HEADER) String key, InputStream body, Locale locale)
            throws IOException {
        return prices.ratios(CommandId.checked(key), Upload.text(body), locale);
    }
}
