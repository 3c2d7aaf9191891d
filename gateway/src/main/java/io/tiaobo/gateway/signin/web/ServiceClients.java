package io.tiaobo.gateway.signin.web;

import io.tiaobo.gateway.routing.config.ServicesProperties;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The services, asked in the name of who is signed in: a page shows and does only what that person may. To be used in the thread of
 * the request.
 */
@Component
public class ServiceClients {
    private final RestClient inventory;
    private final RestClient shortage;
    private final RestClient transfer;

    ServiceClients(ServicesProperties services, RestClient.Builder client, OwnToken token) {
        RestClient.Builder own = client.clone().requestInterceptor(token);
        inventory = at(own, services.inventory());
        shortage = at(own, services.shortage());
        transfer = at(own, services.transfer());
    }

    private static RestClient at(RestClient.Builder client, URI address) {
        return client.clone().baseUrl(address).build();
    }

    /** Inventory; paths begin with a slash. */
    public RestClient inventory() {
        return inventory;
    }

    /** Shortage. */
    public RestClient shortage() {
        return shortage;
    }

    /** Transfer. */
    public RestClient transfer() {
        return transfer;
    }
}
