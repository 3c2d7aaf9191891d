package io.tiaobo.gateway.bureau.web;

import java.time.Duration;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Clients that wait three seconds at most, so that a service that hangs does not take a page of many parts with it. */
public final class BriefClients {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final ClientHttpRequestFactory BRIEF = ClientHttpRequestFactoryBuilder.detect()
            .build(HttpClientSettings.defaults().withConnectTimeout(PATIENCE).withReadTimeout(PATIENCE));

    private BriefClients() {}

    /** The same client, with little patience. */
    public static RestClient of(RestClient client) {
        return client.mutate().requestFactory(BRIEF).build();
    }
}
