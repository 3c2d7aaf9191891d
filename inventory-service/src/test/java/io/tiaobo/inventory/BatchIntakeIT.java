package io.tiaobo.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Movements by the thousand (S2-12, S2-16), all idempotent. */
class BatchIntakeIT extends RunningInventory {
    private static final String NDJSON = "application/x-ndjson";
    private static final int LINES = 5_000;

    private List<JsonNode> batch(String type, String body) {
        JsonMapper json = new JsonMapper();
        return raw("/movements/batch", type, body)
                .body()
                .lines()
                .map(json::readTree)
                .toList();
    }

    private static String receive(String id, String site, String drug, long quantity) {
        return "{\"id\":\"" + id + "\",\"type\":\"RECEIVE\",\"source\":\"OPENING\",\"siteCode\":\"" + site
                + "\",\"drugCode\":\"" + drug + "\",\"lots\":[{\"lot\":\"B1\",\"expiry\":\"2030-05-31\",\"quantity\":"
                + quantity + "}]}";
    }

    private static String dispense(String id, String site, String drug, long quantity) {
        return "{\"id\":\"" + id + "\",\"type\":\"DISPENSE\",\"siteCode\":\"" + site + "\",\"drugCode\":\"" + drug
                + "\",\"quantity\":" + quantity + "}";
    }

    @Test
    void takesFiveThousandLinesOnceHoweverOftenTheyAreSent() {
        String drug = newDrug();
        List<String> lines = new ArrayList<>();
        lines.add(receive(drug + "-0", "ZJF", drug, LINES));
        IntStream.range(1, LINES).forEach(i -> lines.add(dispense(drug + "-" + i, "ZJF", drug, 1)));
        String body = String.join("\n", lines);

        List<JsonNode> first = batch(NDJSON, body);
        List<JsonNode> second = batch(NDJSON, body);

        assertThat(first).hasSize(LINES).isEqualTo(second);
        assertThat(first).allMatch(line -> line.path("result").asString().equals("ACCEPTED"));
        assertThat(first.stream().map(line -> line.path("line").asInt()).toList())
                .isEqualTo(IntStream.rangeClosed(1, LINES).boxed().toList());
        assertThat(level("ZJF", drug).path("onHand").asLong()).isOne();
    }

    @Test
    void answersEveryLineByItself() {
        String drug = newDrug();
        String body = String.join(
                "\n",
                receive(drug + "-a", "ZJF", drug, 3),
                dispense(drug + "-b", "ZJF", drug, 9),
                dispense(drug + "-c", "NOWHERE", drug, 1),
                "{\"id\":\"x\",\"type\":\"DISPENSE\",\"surplus\":1}",
                "not json",
                dispense(drug + "-a", "ZJF", drug, 1),
                "{\"id\":\"" + drug + "-d\",\"type\":\"CONFIGURE\",\"siteCode\":\"YG\",\"drugCode\":\"" + drug
                        + "\",\"minimum\":2,\"maximum\":9,\"dailyDemand\":\"1.5\"}");

        List<JsonNode> answers = batch(NDJSON, body);

        assertThat(answers.stream()
                        .map(line -> line.path("result").asString() + " "
                                + line.path("reason").asString(""))
                        .collect(Collectors.toList()))
                .containsExactly(
                        "ACCEPTED ",
                        "REFUSED INSUFFICIENT_STOCK",
                        "INVALID UNKNOWN_SITE",
                        "INVALID LINE_UNREADABLE",
                        "INVALID LINE_UNREADABLE",
                        "INVALID COMMAND_ID_REUSED",
                        "ACCEPTED ");
    }

    @Test
    void takesCsvToo() {
        String drug = newDrug();
        String csv = "id,type,siteCode,drugCode,source,lot,expiry,quantity,occurredAt\n"
                + drug + "-1,RECEIVE,YG," + drug + ",OPENING,c1,2030-01-31,12,\n"
                + drug + "-2,DISPENSE,YG," + drug + ",,,,5,\n"
                + drug + "-3,DISPENSE,YG," + drug + ",,,,five,\n";

        List<JsonNode> answers = batch("text/csv", csv);

        assertThat(answers.stream().map(line -> line.path("result").asString()).toList())
                .containsExactly("ACCEPTED", "ACCEPTED", "INVALID");
        assertThat(answers.get(2).path("line").asInt()).isEqualTo(4);
        assertThat(level("YG", drug).path("onHand").asLong()).isEqualTo(7);
    }

    @Test
    void refusesTooManyLinesAsAWhole() {
        var response = raw("/movements/batch", NDJSON, "{}\n".repeat(10_001));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(read(response).path("code").asString()).isEqualTo("TOO_MANY_LINES");
    }
}
