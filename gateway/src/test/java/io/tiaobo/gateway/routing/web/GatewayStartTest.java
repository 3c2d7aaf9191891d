package io.tiaobo.gateway.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.tiaobo.runtime.web.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

class GatewayStartTest {
    private final GatewayStart start = new GatewayStart(new ServiceAway(Texts.fromClasspath()));
    private final ServerRequest request = mock(ServerRequest.class);

    @Test
    void asksToComeBackUntilTheStartIsOver() throws Exception {
        ServerResponse early = start.filter(request, any -> ServerResponse.ok().build());
        assertThat(early.statusCode().value()).isEqualTo(503);
        assertThat(early.headers().getFirst("Retry-After")).isNotBlank();

        start.isOver();

        ServerResponse late = start.filter(request, any -> ServerResponse.ok().build());
        assertThat(late.statusCode().value()).isEqualTo(200);
    }
}
