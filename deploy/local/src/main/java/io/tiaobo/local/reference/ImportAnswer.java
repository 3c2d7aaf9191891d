package io.tiaobo.local.reference;

import io.tiaobo.local.Http;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What inventory says line by line, for imports (one JSON report) and batches (one JSON value a line). */
final class ImportAnswer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImportAnswer() {}

    /** The lines that were refused, as they came; empty when everything was accepted. */
    static List<String> refusals(Http.Answer answer) {
        List<String> refusals = new ArrayList<>();
        answer.body().lines().filter(line -> !line.isBlank()).forEach(line -> {
            try {
                collect(JSON.readTree(line), refusals);
            } catch (JacksonException e) {
                refusals.add(line);
            }
        });
        return refusals;
    }

    private static void collect(JsonNode node, List<String> refusals) {
        if (node.has("result") && !node.path("result").asString("").equals("ACCEPTED")) {
            refusals.add(node.toString());
        }
        node.path("errors").forEach(error -> refusals.add(error.toString()));
    }
}
