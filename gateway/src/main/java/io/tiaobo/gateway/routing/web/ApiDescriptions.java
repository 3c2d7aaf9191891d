package io.tiaobo.gateway.routing.web;

import io.tiaobo.gateway.routing.config.ServicesProperties;
import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.web.NotFoundException;
import java.net.URI;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.node.ObjectNode;

/** The API descriptions of all services, each rewritten so that calls go through this port. */
@RestController
class ApiDescriptions {
    private final Map<String, URI> services;
    private final RestClient client;
    private final ServiceAway away;

    ApiDescriptions(ServicesProperties services, RestClient.Builder client, ServiceAway away) {
        this.services = Map.of(
                "inventory", services.inventory(), "shortage", services.shortage(), "transfer", services.transfer());
        this.client = client.build();
        this.away = away;
    }

    /** The OpenAPI document of a service; 404 for a name that is none; while the service is away, the same answer as on its routes. */
    @GetMapping(path = "/docs/{service}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> of(@PathVariable String service) {
        URI address = services.get(service);
        if (address == null) {
            throw NotFoundException.of("service", service);
        }
        try {
            String found =
                    client.get().uri(address.resolve("/v3/api-docs")).retrieve().body(String.class);
            ObjectNode description = (ObjectNode) StrictJson.mapper().readTree(String.valueOf(found));
            description.putArray("servers").addObject().put("url", "/api/" + service);
            return ResponseEntity.ok(description);
        } catch (RestClientException failure) {
            return away.answer(service, failure);
        }
    }
}
