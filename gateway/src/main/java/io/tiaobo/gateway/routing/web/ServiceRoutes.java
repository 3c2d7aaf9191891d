package io.tiaobo.gateway.routing.web;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.tiaobo.gateway.routing.config.ServicesProperties;
import io.tiaobo.gateway.signin.web.OwnToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.function.Function;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One port for every service: {@code /api/<service>/**} goes to that service without those two parts. Bodies stream both
 * ways, so uploads need no memory here.
 */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {
    private static final int PREFIX_PARTS = 2;

    @Bean
    RouterFunction<ServerResponse> inventoryRoute(
            ServicesProperties services, ServiceAway away, GatewayStart start, OwnToken token) {
        return to("inventory", services.inventory(), away, start, token);
    }

    @Bean
    RouterFunction<ServerResponse> shortageRoute(
            ServicesProperties services, ServiceAway away, GatewayStart start, OwnToken token) {
        return to("shortage", services.shortage(), away, start, token);
    }

    @Bean
    RouterFunction<ServerResponse> transferRoute(
            ServicesProperties services, ServiceAway away, GatewayStart start, OwnToken token) {
        return to("transfer", services.transfer(), away, start, token);
    }

    /** Plain HTTP/1.1: an upgrade offer with every request helps nobody on this short way. */
    @Bean
    ClientHttpRequestFactoryBuilder<?> requestFactory() {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client ->
                        client.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER));
    }

    /** The service gets the person's token, never the cookies of the session. */
    private static Function<ServerRequest, ServerRequest> inTheNameOf(OwnToken token) {
        return request -> ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    headers.setBearerAuth(token.value());
                })
                .build();
    }

    private static RouterFunction<ServerResponse> to(
            String service, URI address, ServiceAway away, GatewayStart start, OwnToken token) {
        return route(service)
                .route(new WantedPaths(service), http())
                .filter(start)
                .filter((request, next) -> new WholeAnswers(service, next.handle(request), away, request))
                .before(stripPrefix(PREFIX_PARTS))
                .before(inTheNameOf(token))
                .before(uri(address))
                .onError(ServiceAway::isMeant, (failure, request) -> away.answer(service, failure, request))
                .build();
    }
}
