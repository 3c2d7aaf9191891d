package io.tiaobo.local.reference;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.local.Http;
import io.tiaobo.local.Say;
import io.tiaobo.local.UserProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Posts the reference data to inventory once; what was loaded is remembered in files, what was interrupted is repeated. */
public final class ReferenceLoader {
    static final int CHUNK = 2_000;

    private final Path memory;
    private final Http inventory;
    private final Say say;
    private final BooleanSupplier stopping;

    /**
     * Loads through inventory's public interface.
     *
     * @param memory folder for the files that remember what was loaded
     * @param inventory the inventory service
     * @param say where progress goes
     * @param stopping says that everything is being stopped; the load then ends after the chunk under way
     */
    public ReferenceLoader(Path memory, Http inventory, Say say, BooleanSupplier stopping) {
        this.memory = memory;
        this.inventory = inventory;
        this.say = say;
        this.stopping = stopping;
    }

    /** Loads what has not been loaded; fails with a clear message at the first thing inventory does not accept. */
    public void loadAll() {
        load(List.of(RegionName.values()));
    }

    /** The same for some regions only; the others may follow another time. */
    public void load(Collection<RegionName> regions) {
        List<DrugV1> drugs = FengtaiRegion.drugs();
        if (!isDone("drugs")) {
            post("/drugs/import", "text/csv", "ref-drugs", Csv.drugs(drugs));
            markDone("drugs");
        }
        for (RegionName name : regions) {
            load(
                    switch (name) {
                        case fengtai -> FengtaiRegion.read();
                        case liuzhou -> LiuzhouRegion.generate(drugs);
                    });
        }
    }

    private void load(Region region) {
        if (isDone(region.name())) {
            return;
        }
        say.line(
                "载入%s:%d 个机构".formatted(region.nameZh(), region.sites().size()),
                "Loading %s: %d sites".formatted(region.name(), region.sites().size()));
        post("/sites/import", "text/csv", "ref-sites-" + region.name(), Csv.sites(region.sites()));
        List<String> lines = MovementLines.of(region, firstAttempt());
        for (int from = 0; from < lines.size(); from += CHUNK) {
            if (stopping.getAsBoolean()) {
                return; // not marked as done: the next start goes on, and what was loaded is not loaded twice
            }
            int to = Math.min(from + CHUNK, lines.size());
            String body = String.join("\n", lines.subList(from, to)) + "\n";
            String id = "ref-stock-%s-%d".formatted(region.name(), from / CHUNK);
            post("/movements/batch", "application/x-ndjson", id, body);
            say.line(
                    "%s库存 %d / %d".formatted(region.nameZh(), to, lines.size()),
                    "%s stock %d of %d lines".formatted(region.name(), to, lines.size()));
        }
        if (region.name().equals(RegionName.fengtai.name())) {
            loadSettings(region.name());
        }
        markDone(region.name());
    }

    /** In order: a volume needs its site, a delivery its order. */
    private void loadSettings(String region) {
        int number = 0;
        for (RegionSettings.Post one : RegionSettings.of(
                region, firstAttempt().atZone(MovementLines.ZONE).getYear())) {
            post(one.path(), one.contentType(), "ref-settings-%s-%d".formatted(region, number++), one.body());
        }
    }

    private void post(String path, String contentType, String id, String body) {
        Http.Answer answer = inventory.post(path, contentType, id, body);
        List<String> refused = ImportAnswer.refusals(answer);
        if (!answer.ok() || !refused.isEmpty()) {
            String details = refused.isEmpty()
                    ? answer.body()
                    : String.join("\n", refused.subList(0, Math.min(5, refused.size())));
            throw new UserProblem(
                    "库存服务未接受参考数据 %s:HTTP %d".formatted(path, answer.status()),
                    "Inventory did not accept reference data at %s: HTTP %d, %d lines refused%n%s"
                            .formatted(path, answer.status(), refused.size(), details));
        }
    }

    /** When loading was first tried: a repetition on another day must send the same lines. */
    private Instant firstAttempt() {
        Path file = memory.resolve("first-attempt");
        try {
            if (!Files.exists(file)) {
                Files.writeString(
                        file, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            }
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isDone(String what) {
        return Files.exists(memory.resolve(what + ".done"));
    }

    private void markDone(String what) {
        try {
            Files.writeString(memory.resolve(what + ".done"), Instant.now().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
