package io.tiaobo.inventory.intake.process;

import io.tiaobo.inventory.site.command.RegisterSite;
import io.tiaobo.inventory.site.domain.SiteDetails;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.web.Texts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes over sites from CSV. Parents may stand anywhere in the file or be registered already; a line whose parent is not
 * known, or whose parents would form a circle, is rejected, and with it the lines that hang on it.
 */
public final class SiteImport {
    private static final List<String> COLUMNS = List.of(
            "code",
            "nameZh",
            "nameEn",
            "kind",
            "ownership",
            "parentCode",
            "regionCode",
            "latitude",
            "longitude",
            "travelMinutesToParent",
            "leadTimeDays",
            "supplyTerms",
            "active");
    private static final List<String> KINDS = List.of(
            "CITY_WAREHOUSE",
            "COUNTY_DEPOT",
            "TOWNSHIP_HOSPITAL",
            "COMMUNITY_CENTRE",
            "COMMUNITY_STATION",
            "VILLAGE_CLINIC");
    private static final int NAME_LENGTH = 200;
    private static final int MAX_MINUTES = 7 * 24 * 60;
    private static final int MAX_DAYS = 365;

    private final CommandExecutor executor;
    private final Sites sites;
    private final Texts texts;

    /** Runs commands; reads what is registered. */
    public SiteImport(CommandExecutor executor, Sites sites, Texts texts) {
        this.executor = executor;
        this.sites = sites;
        this.texts = texts;
    }

    /**
     * Imports a file.
     *
     * @param key idempotency key; command ids are {@code <key>:<code>}
     * @param csv the file as text
     * @param locale language of the reasons
     * @throws io.tiaobo.runtime.web.BadInputException if the file as a whole cannot be read
     */
    public ImportReport run(String key, String csv, Locale locale) {
        Import report = new Import(texts, locale);
        Map<String, CsvRow> rows = new LinkedHashMap<>();
        Map<String, SiteDetails> good = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(csv, COLUMNS).rows()) {
            try {
                SiteDetails site = details(row);
                if (good.putIfAbsent(site.code(), site) != null) {
                    throw new LineRefused("code", "DUPLICATE_CODE", site.code(), Map.of("code", site.code()));
                }
                rows.put(site.code(), row);
            } catch (LineRefused refused) {
                report.reject(row, refused);
            }
        }
        rejectWithoutRoots(report, rows, good);
        List<IdentifiedCommand> commands = good.values().stream()
                .map(site -> new IdentifiedCommand(key + ":" + site.code(), new RegisterSite(site)))
                .toList();
        return report.run(executor, commands);
    }

    /** Removes lines without a way to the top until none is left: a removed parent takes its children with it. */
    private void rejectWithoutRoots(Import report, Map<String, CsvRow> rows, Map<String, SiteDetails> good) {
        Map<String, Optional<String>> registered = sites.parents();
        boolean removed = true;
        while (removed) {
            Map<String, Optional<String>> parents = new HashMap<>(registered);
            good.values().forEach(site -> parents.put(site.code(), Optional.ofNullable(site.parentCode())));
            removed = good.values().removeIf(site -> {
                Optional<LineRefused> refused = SiteTree.flaw(parents, site.code());
                refused.ifPresent(reason -> report.reject(Objects.requireNonNull(rows.get(site.code())), reason));
                return refused.isPresent();
            });
        }
    }

    private static SiteDetails details(CsvRow row) {
        return new SiteDetails(
                row.code("code"),
                row.text("nameZh", NAME_LENGTH),
                row.text("nameEn", NAME_LENGTH),
                row.oneOf("kind", KINDS),
                row.oneOf("ownership", List.of("PUBLIC", "PRIVATE")),
                row.optionalCode("parentCode"),
                row.text("regionCode", 32),
                row.decimal("latitude", BigDecimal.valueOf(-90), BigDecimal.valueOf(90)),
                row.decimal("longitude", BigDecimal.valueOf(-180), BigDecimal.valueOf(180)),
                row.integer("travelMinutesToParent", 0, MAX_MINUTES),
                row.integer("leadTimeDays", 0, MAX_DAYS),
                supplyTerms(row),
                row.flag("active"));
    }

    private static String supplyTerms(CsvRow row) {
        String terms = row.text("supplyTerms", 32);
        if (!terms.matches("PREPAID|ON_DELIVERY|NET_DAYS_[1-9][0-9]{0,3}")) {
            throw new LineRefused("supplyTerms", "SUPPLY_TERMS_UNKNOWN", terms, Map.of());
        }
        return terms;
    }
}
