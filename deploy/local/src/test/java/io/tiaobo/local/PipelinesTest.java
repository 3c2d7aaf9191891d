package io.tiaobo.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PipelinesTest {
    @Test
    void namesWhatDoesNotRun() {
        String health = """
                {"status":"DOWN","components":{"messagingHealth":{"status":"DOWN","details":{
                 "processor kafka-publisher":"failing and trying again","consumer inventory-commands":"running"}}}}
                """;

        assertThat(Pipelines.stopped("inventory", new Http.Answer(503, health)))
                .containsExactly("✗ inventory processor kafka-publisher: failing and trying again");
    }

    @Test
    void saysNothingWhenAllRuns() {
        String health =
                "{\"components\":{\"messagingHealth\":{\"details\":{\"consumer inventory-commands\":\"running\"}}}}";

        assertThat(Pipelines.stopped("inventory", new Http.Answer(200, health))).isEmpty();
    }
}
