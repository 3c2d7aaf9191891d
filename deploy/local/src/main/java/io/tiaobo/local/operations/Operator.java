package io.tiaobo.local.operations;

import io.tiaobo.local.Http;
import io.tiaobo.local.Services;
import io.tiaobo.local.UserProblem;
import io.tiaobo.local.story.Language;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Who asks, why, and in which language; the same for every command that changes something. */
final class Operator {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "操作人 / who does it (${DEFAULT-VALUE})")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "原因,会记录下来 / why; it is kept")
    String reason = "";

    @Option(names = "--lang", defaultValue = "zh", description = "zh, en (${DEFAULT-VALUE})")
    Language language = Language.zh;

    Http http(String service) {
        return Services.http(service, language.name());
    }

    /** Asks for something; the details of the answer, or what the service said against it. */
    JsonNode post(String service, String path) {
        Http.Answer answer =
                http(service).postJson(path, UUID.randomUUID().toString(), Map.of("by", by, "reason", reason));
        if (!answer.ok()) {
            throw refusal(answer);
        }
        return answer.json().path("details");
    }

    static UserProblem refusal(Http.Answer answer) {
        JsonNode problem = answer.json();
        String text = problem.path("detail").asString("HTTP " + answer.status());
        StringBuilder fields = new StringBuilder();
        problem.path("errors")
                .forEach(field -> fields.append(" · ")
                        .append(field.path("field").asString(""))
                        .append(": ")
                        .append(field.path("reason").asString("")));
        return new UserProblem(text + fields, problem.path("code").asString("HTTP_" + answer.status()));
    }
}
