package io.tiaobo.inventory.intake.process;

import io.tiaobo.inventory.Moments;
import io.tiaobo.inventory.drug.projection.Drugs;
import io.tiaobo.inventory.site.projection.Sites;
import io.tiaobo.inventory.stock.command.StockCommand;
import io.tiaobo.runtime.command.CommandExecutor;
import io.tiaobo.runtime.command.CommandIdReusedException;
import io.tiaobo.runtime.command.IdentifiedCommand;
import io.tiaobo.runtime.domain.Decision;
import io.tiaobo.runtime.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes movements in by the thousand. Lines are committed in chunks; within a chunk stock items are visited in one order, so
 * that two batches never wait for each other, and the lines of one item keep theirs. Each line's id is its idempotency key:
 * a batch that broke off is sent again as a whole.
 */
public final class MovementIntake {
    private static final int CHUNK = 200;

    private final CommandExecutor executor;
    private final MovementReader reader;
    private final Texts texts;

    /** Runs commands; judges lines by what is registered and by the clock. */
    public MovementIntake(CommandExecutor executor, Sites sites, Drugs drugs, Moments moments, Texts texts) {
        this.executor = executor;
        this.reader = new MovementReader(sites, drugs, moments);
        this.texts = texts;
    }

    /** Carries out a batch and hands out the answers in the order of the lines, chunk by chunk. */
    public void run(MovementBatch batch, Locale locale, Consumer<LineResult> answers) {
        List<BatchLine> lines = batch.lines();
        for (int from = 0; from < lines.size(); from += CHUNK) {
            runChunk(lines.subList(from, Math.min(from + CHUNK, lines.size())), locale)
                    .forEach(answers);
        }
    }

    /** A good line of a chunk with its command. */
    private record Ready(long line, String id, StockCommand command) {
        IdentifiedCommand identified() {
            return new IdentifiedCommand(id, command);
        }
    }

    private List<LineResult> runChunk(List<BatchLine> chunk, Locale locale) {
        List<LineResult> results = new ArrayList<>();
        List<Ready> ready = new ArrayList<>();
        for (BatchLine line : chunk) {
            read(line, locale, ready, results);
        }
        ready.sort(Comparator.comparing(line -> line.command().id().toString()));
        results.addAll(execute(ready, locale));
        results.sort(Comparator.comparingLong(LineResult::line));
        return results;
    }

    private void read(BatchLine line, Locale locale, List<Ready> ready, List<LineResult> results) {
        String id = null;
        try {
            MovementLine movement = line.reader().get();
            id = movement.id();
            ready.add(new Ready(line.number(), MovementReader.id(movement), reader.command(movement)));
        } catch (LineRefused refused) {
            results.add(invalid(line.number(), id, refused, locale));
        }
    }

    private List<LineResult> execute(List<Ready> ready, Locale locale) {
        try {
            List<Decision> decisions =
                    executor.executeAll(ready.stream().map(Ready::identified).toList());
            List<LineResult> results = new ArrayList<>();
            for (int i = 0; i < decisions.size(); i++) {
                results.add(result(ready.get(i), decisions.get(i), locale));
            }
            return results;
        } catch (CommandIdReusedException oneOfThem) {
            return ready.stream().map(line -> executeAlone(line, locale)).toList();
        }
    }

    private LineResult executeAlone(Ready line, Locale locale) {
        try {
            return result(line, executor.execute(line.id(), line.command()), locale);
        } catch (CommandIdReusedException reused) {
            return invalid(line.line(), line.id(), new LineRefused("id", "COMMAND_ID_REUSED", "", Map.of()), locale);
        }
    }

    private LineResult result(Ready line, Decision decision, Locale locale) {
        String reason = decision.reason();
        String message = reason == null ? null : texts.get("problem." + reason, decision.details(), locale);
        String result = decision.accepted() ? "ACCEPTED" : "REFUSED";
        return new LineResult(line.line(), line.id(), result, reason, null, message, decision.details());
    }

    private LineResult invalid(long line, @Nullable String id, LineRefused refused, Locale locale) {
        String message = texts.get("problem." + refused.code(), refused.arguments(), locale);
        return new LineResult(line, id, "INVALID", refused.code(), refused.field(), message, Map.of());
    }
}
