package io.tiaobo.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PipelinesTest {
    @Test
    void namesWhatDoesNotRun() {
        String health = """
                {"status":"DOWN","components":{"messagingHealth":{"status":"DOWN","details":{"parts":[
                 {"kind":"PROCESSOR","name":"kafka-publisher","state":"FAILING","recordsBefore":0,"restarts":0},
                 {"kind":"PROCESSOR","name":"stock-projection","state":"STALLED","recordsBefore":0,"restarts":2},
                 {"kind":"CONSUMER","name":"transfer-shortages","state":"WAITING","recordsBefore":12,"restarts":0},
                 {"kind":"CONSUMER","name":"inventory-commands","state":"RUNNING","recordsBefore":0,"restarts":0}]}}}}
                """;

        assertThat(Pipelines.stopped("inventory", new Http.Answer(503, health)))
                .containsExactly(
                        "✗ inventory processor kafka-publisher: failing and trying again",
                        "✗ inventory processor stock-projection: STALLED, restarted 2 times",
                        "✗ inventory consumer transfer-shortages: waiting, others have to handle 12 records before");
    }

    @Test
    void saysNothingWhenAllRuns() {
        String health = """
                {"components":{"messagingHealth":{"details":{"parts":[
                 {"kind":"CONSUMER","name":"inventory-commands","state":"RUNNING","recordsBefore":0,"restarts":0}]}}}}
                """;

        assertThat(Pipelines.stopped("inventory", new Http.Answer(200, health))).isEmpty();
    }
}
