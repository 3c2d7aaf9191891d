package io.tiaobo.inventory.intake.web;

import io.tiaobo.inventory.CommandId;
import io.tiaobo.inventory.intake.process.DrugImport;
import io.tiaobo.inventory.intake.process.ImportReport;
import io.tiaobo.inventory.intake.process.SiteImport;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes over reference data from CSV files; the columns are the fields of the published records. */
@RestController
class ImportController {
    private static final String CSV = "text/csv";

    private final SiteImport sites;
    private final DrugImport drugs;

    ImportController(SiteImport sites, DrugImport drugs) {
        this.sites = sites;
        this.drugs = drugs;
    }

    @PostMapping(path = "/sites/import", consumes = CSV)
    @Allowed(Right.MAINTAIN_REFERENCE)
    ImportReport sites(@RequestHeader(CommandId.HEADER) String key, InputStream body, Locale locale)
            throws IOException {
        return sites.run(CommandId.checked(key), Upload.text(body), locale);
    }

    @PostMapping(path = "/sites/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(Right.MAINTAIN_REFERENCE)
    ImportReport sitesFile(
            @RequestHeader(CommandId.HEADER) String key, @RequestPart("file") MultipartFile file, Locale locale)
            throws IOException {
        return sites.run(CommandId.checked(key), Upload.text(file.getInputStream()), locale);
    }

    @PostMapping(path = "/drugs/import", consumes = CSV)
    @Allowed(Right.MAINTAIN_REFERENCE)
    ImportReport drugs(@RequestHeader(CommandId.HEADER) String key, InputStream body, Locale locale)
            throws IOException {
        return drugs.run(CommandId.checked(key), Upload.text(body), locale);
    }

    @PostMapping(path = "/drugs/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(Right.MAINTAIN_REFERENCE)
    ImportReport drugsFile(
            @RequestHeader(CommandId.HEADER) String key, @RequestPart("file") MultipartFile file, Locale locale)
            throws IOException {
        return drugs.run(CommandId.checked(key), Upload.text(file.getInputStream()), locale);
    }
}
