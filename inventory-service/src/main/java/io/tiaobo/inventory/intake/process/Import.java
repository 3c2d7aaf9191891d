package io.tiaobo.inventory.intake.process;

import io.tiaobo.inventory.intake.process.ImportReport.LineError;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The course of one import: collects errors, runs the good lines in chunks, counts. */
final class Import {
    private static final int CHUNK = 200;

    private final Texts texts;
    private final Locale locale;
    private final List<LineError> errors = new ArrayList<>();

    Import(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    void reject(CsvRow row, LineRefused refused) {
        String reason = texts.get("problem." + refused.code(), refused.arguments(), locale);
        errors.add(new LineError(row.number(), refused.field(), reason, refused.value()));
    }

    ImportReport run(CommandExecutor executor, List<IdentifiedCommand> commands) {
        int unchanged = 0;
        for (int from = 0; from < commands.size(); from += CHUNK) {
            List<Decision> answers =
                    executor.executeAll(commands.subList(from, Math.min(from + CHUNK, commands.size())));
            unchanged += (int) answers.stream()
                    .filter(answer -> "NONE".equals(answer.details().get("change")))
                    .count();
        }
        List<LineError> sorted = errors.stream()
                .sorted(Comparator.comparingLong(LineError::line))
                .toList();
        return new ImportReport(commands.size() - unchanged, unchanged, sorted.size(), sorted);
    }
}
