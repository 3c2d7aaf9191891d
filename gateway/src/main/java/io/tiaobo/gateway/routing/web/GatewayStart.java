package io.tiaobo.gateway.routing.web;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes nothing on before the start is over: the port is open a moment earlier than the library that passes requests on is
 * ready, and what comes in between would be answered with 500.
 */
@Component
class GatewayStart implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private final ServiceAway away;
    private volatile boolean over;

    GatewayStart(ServiceAway away) {
        this.away = away;
    }

    @EventListener(ApplicationStartedEvent.class)
    void isOver() {
        over = true;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        return over ? next.handle(request) : away.starting();
    }
}
