package io.tiaobo.gateway.routing.web;

import io.tiaobo.gateway.routing.config.ServicesProperties;
import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.web.NotFoundException;
import io.tiaobo.runtime.web.ProblemException;
import java.net.URI;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API descriptions of all services, each rewritten so that calls go through this port. */
@RestController
class ApiDescriptions {
    private final Map<String, URI> services;
    private final RestClient client;

    ApiDescriptions(ServicesProperties services, RestClient.Builder client) {
        this.services = Map.of(
                "inventory", services.inventory(), "shortage", services.shortage(), "transfer", services.transfer());
        this.client = client.build();
    }

    /** The OpenAPI document of a service; 404 for a name that is none, 503 while it is away. */
    @GetMapping(path = "/docs/{service}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode of(@PathVariable String service) {
        URI address = services.get(service);
        if (address == null) {
            throw NotFoundException.of("service", service);
        }
        ObjectNode description = (ObjectNode) StrictJson.mapper().readTree(fetch(service, address));
        description.putArray("servers").addObject().put("url", "/api/" + service);
        return description;
    }

    private String fetch(String service, URI address) {
        try {
            return String.valueOf(
                    client.get().uri(address.resolve("/v3/api-docs")).retrieve().body(String.class));
        } catch (RestClientException away) {
            throw new ProblemException(503, "SERVICE_AWAY", Map.of("service", service));
        }
    }
}
