package io.tiaobo.inventory.intake.process;

import io.tiaobo.inventory.drug.command.RegisterDrug;
import io.tiaobo.inventory.drug.domain.DrugDetails;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.web.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes over drugs from CSV. The pack size of a drug with stock is not changed: quantities would lose their meaning. */
public final class DrugImport {
    private static final List<String> COLUMNS = List.of(
            "code",
            "nameZh",
            "nameEn",
            "genericGroup",
            "originator",
            "selected",
            "unitZh",
            "unitEn",
            "packSize",
            "storageClass",
            "manufacturer",
            "active");
    private static final int NAME_LENGTH = 200;
    private static final int UNIT_LENGTH = 32;
    private static final int MAX_PACK = 100_000;

    private final CommandExecutor executor;
    private final Drugs drugs;
    private final Texts texts;

    /** Runs commands; reads what is registered and stocked. */
    public DrugImport(CommandExecutor executor, Drugs drugs, Texts texts) {
        this.executor = executor;
        this.drugs = drugs;
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
        Set<String> seen = new HashSet<>();
        List<IdentifiedCommand> commands = new ArrayList<>();
        for (CsvRow row : CsvTable.read(csv, COLUMNS).rows()) {
            try {
                DrugDetails drug = details(row);
                if (!seen.add(drug.code())) {
                    throw new LineRefused("code", "DUPLICATE_CODE", drug.code(), Map.of("code", drug.code()));
                }
                keepPackSize(row, drug);
                commands.add(new IdentifiedCommand(key + ":" + drug.code(), new RegisterDrug(drug)));
            } catch (LineRefused refused) {
                report.reject(row, refused);
            }
        }
        return report.run(executor, commands);
    }

    private void keepPackSize(CsvRow row, DrugDetails drug) {
        drugs.find(drug.code())
                .filter(known -> known.packSize() != drug.packSize() && drugs.isStocked(drug.code()))
                .ifPresent(known -> {
                    Map<String, String> now = Map.of("packSize", String.valueOf(known.packSize()));
                    throw new LineRefused("packSize", "PACK_SIZE_IN_USE", row.raw("packSize"), now);
                });
    }

    private static DrugDetails details(CsvRow row) {
        return new DrugDetails(
                row.code("code"),
                row.text("nameZh", NAME_LENGTH),
                row.text("nameEn", NAME_LENGTH),
                row.text("genericGroup", NAME_LENGTH),
                row.flag("originator"),
                row.flag("selected"),
                row.text("unitZh", UNIT_LENGTH),
                row.text("unitEn", UNIT_LENGTH),
                row.integer("packSize", 1, MAX_PACK),
                row.oneOf("storageClass", List.of("ROOM", "COOL", "COLD")),
                row.text("manufacturer", NAME_LENGTH),
                row.flag("active"));
    }
}
