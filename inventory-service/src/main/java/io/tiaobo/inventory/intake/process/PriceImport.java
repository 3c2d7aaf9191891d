package io.tiaobo.inventory.intake.process;

import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.price.command.PriceCommand;
import io.tiaobo.inventory.price.command.SetDrugPrice;
import io.tiaobo.inventory.price.command.SetReimbursementRatio;
import io.tiaobo.inventory.price.command.SetSitePrice;
import io.tiaobo.inventory.price.domain.PriceBasis;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.web.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes over prices, price bases and reimbursement ratios from CSV. Command ids are {@code <key>:<line>}. */
public final class PriceImport {
    private static final List<String> PRICES = List.of("drugCode", "referencePrice", "collectivePrice", "validFrom");
    private static final List<String> SITE_PRICES = List.of("siteCode", "drugCode", "basis", "price", "validFrom");
    private static final List<String> RATIOS = List.of("regionCode", "drugCode", "percent", "validFrom");
    private static final BigDecimal ONE_FEN = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("99999999.99");

    private final CommandExecutor executor;
    private final Sites sites;
    private final Drugs drugs;
    private final Texts texts;

    /** Runs commands; reads which sites and drugs are registered. */
    public PriceImport(CommandExecutor executor, Sites sites, Drugs drugs, Texts texts) {
        this.executor = executor;
        this.sites = sites;
        this.drugs = drugs;
        this.texts = texts;
    }

    /** Prices of drugs; the pack is the one registered at that moment. */
    public ImportReport prices(String key, String csv, Locale locale) {
        return run(key, csv, locale, PRICES, this::price);
    }

    /** How sites price drugs. */
    public ImportReport sitePrices(String key, String csv, Locale locale) {
        return run(key, csv, locale, SITE_PRICES, this::sitePrice);
    }

    /** What the insurance pays; a line without a drug is for all drugs. */
    public ImportReport ratios(String key, String csv, Locale locale) {
        return run(key, csv, locale, RATIOS, this::ratio);
    }

    private ImportReport run(
            String key, String csv, Locale locale, List<String> columns, Function<CsvRow, PriceCommand> reader) {
        Import report = new Import(texts, locale);
        List<IdentifiedCommand> commands = new ArrayList<>();
        for (CsvRow row : CsvTable.read(csv, columns).rows()) {
            try {
                commands.add(new IdentifiedCommand(key + ":" + row.number(), reader.apply(row)));
            } catch (LineRefused refused) {
                report.reject(row, refused);
            }
        }
        return report.run(executor, commands);
    }

    private SetDrugPrice price(CsvRow row) {
        String code = row.code("drugCode");
        int packSize = drugs.packSize(code).orElseThrow(() -> unknown("drugCode", "UNKNOWN_DRUG", code));
        BigDecimal reference = money(row, "referencePrice");
        BigDecimal collective = optionalMoney(row, "collectivePrice");
        if (collective != null && collective.compareTo(reference) > 0) {
            throw new LineRefused(
                    "collectivePrice", "COLLECTIVE_ABOVE_REFERENCE", collective.toPlainString(), Map.of());
        }
        return new SetDrugPrice(code, packSize, reference, collective, row.date("validFrom"));
    }

    private SetSitePrice sitePrice(CsvRow row) {
        String site = row.code("siteCode");
        if (!sites.exists(site)) {
            throw unknown("siteCode", "UNKNOWN_SITE", site);
        }
        String drug = known(row.code("drugCode"));
        PriceBasis basis = PriceBasis.valueOf(row.oneOf("basis", List.of("COLLECTIVE_PRICE", "VOLUNTARY_REFERENCE")));
        BigDecimal price = optionalMoney(row, "price");
        if ((price == null) != (basis == PriceBasis.COLLECTIVE_PRICE)) {
            throw new LineRefused("price", "PRICE_AGAINST_BASIS", row.raw("price"), Map.of());
        }
        return new SetSitePrice(site, drug, basis, price, row.date("validFrom"));
    }

    private SetReimbursementRatio ratio(CsvRow row) {
        String drug = row.optionalCode("drugCode");
        return new SetReimbursementRatio(
                row.code("regionCode"),
                drug == null ? null : known(drug),
                cents(row, "percent", BigDecimal.ZERO, BigDecimal.valueOf(100)),
                row.date("validFrom"));
    }

    private String known(String drug) {
        if (!drugs.exists(drug)) {
            throw unknown("drugCode", "UNKNOWN_DRUG", drug);
        }
        return drug;
    }

    private static LineRefused unknown(String field, String code, String value) {
        return new LineRefused(field, code, value, Map.of("code", value));
    }

    private static BigDecimal money(CsvRow row, String field) {
        return cents(row, field, ONE_FEN, MOST);
    }

    private static @Nullable BigDecimal optionalMoney(CsvRow row, String field) {
        return row.raw(field).isEmpty() ? null : money(row, field);
    }

    private static BigDecimal cents(CsvRow row, String field, BigDecimal min, BigDecimal max) {
        BigDecimal value = row.decimal(field, min, max);
        if (value.stripTrailingZeros().scale() > 2) {
            throw new LineRefused(field, "FIELD_TOO_PRECISE", row.raw(field), Map.of("decimals", "2"));
        }
        return value.setScale(2);
    }
}
