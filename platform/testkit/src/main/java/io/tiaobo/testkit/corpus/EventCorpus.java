package io.tiaobo.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored events of a service as files that are never changed (I17, F20): {@code <name>-r<revision>.json} for every type, and
 * {@code histories/<history>.json} of whole aggregates with the answers they lead to. {@code -Dtiaobo.approve=true} writes
 * what is missing and the answers, but never changes an event: an event that was stored stays as it is.
 */
public final class EventCorpus {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Path folder;
    private final Function<Object, String> write;
    private final Function<String, Object> read;
    private final Collection<Class<?>> aggregates;

    /**
     * The corpus in a folder, of the aggregates of one service.
     *
     * @param write the production code that stores: from an event to {@code {"name":…, "revision":…, "payload":…}}
     * @param read the production code that reads that text; throws if the name is unknown
     */
    public EventCorpus(
            Path folder,
            Function<Object, String> write,
            Function<String, Object> read,
            Collection<Class<?>> aggregates) {
        this.folder = folder;
        this.write = write;
        this.read = read;
        this.aggregates = List.copyOf(aggregates);
    }

    private static boolean approves() {
        return Boolean.getBoolean("tiaobo.approve");
    }

    /** Checks that the types given, {@code <name>-r<revision>}, all have a sample, and that all samples can be read. */
    public void checkSamples(Collection<String> typesNow) {
        List<String> expected = typesNow.stream().map(type -> type + ".json").toList();
        Set<String> present = new TreeSet<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            int dash = name.lastIndexOf("-r");
            String revision = name.substring(dash + 2, name.length() - ".json".length());
            ObjectNode sample = JSON.createObjectNode();
            sample.put("name", name.substring(0, dash));
            sample.put("revision", revision);
            sample.set("payload", JSON.readTree(read(file)));
            checkForm(sample);
            present.add(name);
        }
        assertThat(present).describedAs("samples of event types in %s", folder).containsAll(expected);
    }

    /**
     * Replays a history and puts the questions to the aggregates: they must answer and record what they did when it was approved.
     *
     * @param name name of the history
     * @param origin commands that led to it when it was recorded; used only if it is new
     * @param questions commands asked after the replay
     */
    public void checkHistory(String name, List<?> origin, List<?> questions) {
        Path file = folder.resolve("histories").resolve(name + ".json");
        if (approves() && !Files.exists(file)) {
            record(file, origin);
        }
        Map<String, List<Object>> events = history(file);
        Path answers = folder.resolve("histories").resolve(name + ".answers.json");
        String now = answers(events, questions);
        if (approves()) {
            write(answers, now);
        }
        assertThat(now)
                .describedAs("what aggregates answer after %s; -Dtiaobo.approve=true if that is meant", file)
                .isEqualTo(read(answers));
    }

    private void record(Path file, List<?> origin) {
        AggregateLab lab = new AggregateLab(aggregates);
        origin.forEach(lab::tell);
        Map<String, List<Object>> events = lab.recorded();
        write(file, JSON.writeValueAsString(stored(events)) + "\n");
        events.values().stream().flatMap(List::stream).forEach(this::writeSampleIfMissing);
    }

    private void writeSampleIfMissing(Object event) {
        JsonNode stored = JSON.readTree(write.apply(event));
        Path sample = folder.resolve(
                stored.path("name").asString() + "-r" + stored.path("revision").asString() + ".json");
        if (!Files.exists(sample)) {
            write(sample, JSON.writeValueAsString(stored.path("payload")) + "\n");
        }
    }

    private ObjectNode stored(Map<String, List<Object>> eventsByAggregate) {
        ObjectNode root = JSON.createObjectNode();
        eventsByAggregate.forEach((id, events) -> {
            ArrayNode list = root.putArray(id);
            events.forEach(event -> list.add(JSON.readTree(write.apply(event))));
        });
        return root;
    }

    private Map<String, List<Object>> history(Path file) {
        assertThat(file)
                .describedAs("run with -Dtiaobo.approve=true if it is new")
                .exists();
        Map<String, List<Object>> events = new TreeMap<>();
        JSON.readTree(read(file)).properties().forEach(aggregate -> {
            List<Object> ofAggregate = new ArrayList<>();
            for (JsonNode node : aggregate.getValue()) {
                ofAggregate.add(checkForm(node));
            }
            events.put(aggregate.getKey(), ofAggregate);
        });
        return events;
    }

    /** Reads an event; if its type still has that revision, it must be written again as it was. */
    private Object checkForm(JsonNode stored) {
        Object event = read.apply(stored.toString());
        JsonNode now = JSON.readTree(write.apply(event));
        if (now.path("name").equals(stored.path("name")) && now.path("revision").equals(stored.path("revision"))) {
            assertThat(now)
                    .describedAs("stored form of %s: a change needs a new revision", now.path("name"))
                    .isEqualTo(stored);
        }
        return event;
    }

    private String answers(Map<String, List<Object>> events, List<?> questions) {
        Map<String, Object> answers = new LinkedHashMap<>();
        int number = 0;
        for (Object question : questions) {
            // Each question is put to the state after the history, not after the question before.
            AggregateLab lab = new AggregateLab(aggregates);
            lab.given(events);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("question", question.toString());
            answer.put("answer", lab.tell(question));
            answer.put("events", stored(lab.recorded()));
            answers.put(String.valueOf(++number), answer);
        }
        return JSON.writeValueAsString(answers) + "\n";
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
