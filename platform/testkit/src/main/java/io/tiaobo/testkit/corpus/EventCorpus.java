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
    private final EventCodec codec;
    private final Collection<Class<?>> aggregates;

    /** The corpus in a folder, of the aggregates of one service. */
    public EventCorpus(Path folder, EventCodec codec, Collection<Class<?>> aggregates) {
        this.folder = folder;
        this.codec = codec;
        this.aggregates = List.copyOf(aggregates);
    }

    private static boolean approves() {
        return Boolean.getBoolean("tiaobo.approve");
    }

    /** Checks that exactly the types given, each in its present revision, have a sample, and that all samples can be read. */
    public void checkSamples(Collection<StoredEvent> typesNow) {
        Set<String> expected = new TreeSet<>();
        typesNow.forEach(type -> expected.add(fileOf(type)));
        Set<String> present = new TreeSet<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            int dash = name.lastIndexOf("-r");
            String revision = name.substring(dash + 2, name.length() - ".json".length());
            StoredEvent sample = new StoredEvent(name.substring(0, dash), revision, read(file));
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
        StoredEvent stored = codec.write(event);
        Path sample = folder.resolve(fileOf(stored));
        if (!Files.exists(sample)) {
            write(sample, JSON.writeValueAsString(JSON.readTree(stored.json())) + "\n");
        }
    }

    private ObjectNode stored(Map<String, List<Object>> eventsByAggregate) {
        ObjectNode root = JSON.createObjectNode();
        eventsByAggregate.forEach((id, events) -> {
            ArrayNode list = root.putArray(id);
            events.forEach(event -> list.add(node(codec.write(event))));
        });
        return root;
    }

    private static ObjectNode node(StoredEvent stored) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", stored.name());
        node.put("revision", stored.revision());
        node.set("payload", JSON.readTree(stored.json()));
        return node;
    }

    private Map<String, List<Object>> history(Path file) {
        assertThat(file)
                .describedAs("run with -Dtiaobo.approve=true if it is new")
                .exists();
        Map<String, List<Object>> events = new TreeMap<>();
        JSON.readTree(read(file)).properties().forEach(aggregate -> {
            List<Object> ofAggregate = new ArrayList<>();
            for (JsonNode node : aggregate.getValue()) {
                ofAggregate.add(checkForm(new StoredEvent(
                        node.path("name").asString(),
                        node.path("revision").asString(),
                        node.path("payload").toString())));
            }
            events.put(aggregate.getKey(), ofAggregate);
        });
        return events;
    }

    /** Reads an event; if its type still has that revision, it must be written again as it was. */
    private Object checkForm(StoredEvent stored) {
        Object event = codec.read(stored);
        StoredEvent now = codec.write(event);
        if (now.name().equals(stored.name()) && now.revision().equals(stored.revision())) {
            assertThat(JSON.readTree(now.json()))
                    .describedAs(
                            "stored form of %s revision %s: a change needs a new revision", now.name(), now.revision())
                    .isEqualTo(JSON.readTree(stored.json()));
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

    private static String fileOf(StoredEvent type) {
        return type.name() + "-r" + type.revision() + ".json";
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
