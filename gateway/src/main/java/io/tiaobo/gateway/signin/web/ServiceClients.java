package io.tiaobo.gateway.signin.web;

import io.tiaobo.gateway.Language;
import io.tiaobo.gateway.routing.config.ServicesProperties;
import io.tiaobo.runtime.web.NotFoundException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The services, asked in the name of who is signed in: a page shows and does only what that person may. To be used in the thread of
 * the request.
 */
@Component
public class ServiceClients {
    /** Every service by its name, the gateway included. */
    public static final List<String> NAMES = List.of("inventory", "shortage", "transfer", "gateway");

    private static final Logger LOG = LoggerFactory.getLogger(ServiceClients.class);

    private final RestClient.Builder own;
    private final Environment environment;
    private final RestClient inventory;
    private final RestClient shortage;
    private final RestClient transfer;

    ServiceClients(ServicesProperties services, RestClient.Builder client, OwnToken token, Environment environment) {
        this.environment = environment;
        own = client.clone().requestInterceptor(token);
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

    /** A service by its name; 404 for a name that is none. */
    public RestClient named(String service) {
        return switch (service) {
            case "inventory" -> inventory;
            case "shortage" -> shortage;
            case "transfer" -> transfer;
            case "gateway" -> gateway();
            default -> throw NotFoundException.of("service", service);
        };
    }

    /** The gateway, asked like the others; its port is known only once it listens. */
    private RestClient gateway() {
        String host = environment.getProperty("server.address", "127.0.0.1");
        return at(own, URI.create("http://" + host + ":" + environment.getRequiredProperty("local.server.port")));
    }

    /** Something to be done by a service; refusals come in the reader's language. */
    public static RestClient.RequestBodySpec post(
            RestClient client, Locale locale, Object body, String path, @Nullable Object... variables) {
        return client.post()
                .uri(path, variables)
                .header("Accept-Language", Language.of(locale))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    /** What a service answers; empty when it cannot be asked. A refusal of the right goes on: nobody is shown a page of what they may not see. */
    public static <T> Optional<T> answered(String what, Supplier<@Nullable T> question) {
        try {
            return Optional.of(Objects.requireNonNull(question.get()));
        } catch (HttpClientErrorException.Forbidden refused) {
            throw refused;
        } catch (RestClientException away) {
            LOG.warn("{} could not be asked for: {}", what, away.getMessage());
            return Optional.empty();
        }
    }
}
