package io.tiaobo.gateway.routing.web;

import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.runtime.access.Allowed;
import io.tiaobo.runtime.access.Right;
import io.tiaobo.runtime.json.StrictJson;
import io.tiaobo.runtime.web.NotFoundException;
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
    private final Map<String, RestClient> services;
    private final ServiceAway away;

    ApiDescriptions(ServiceClients services, ServiceAway away) {
        this.services = Map.of(
                "inventory", services.inventory(), "shortage", services.shortage(), "transfer", services.transfer());
        this.away = away;
    }

    /** The OpenAPI document of a service; 404 for a name that is none; while the service is away, the same answer as on its routes. */
    @GetMapping(path = "/docs/{service}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(Right.READ_REFERENCE)
    ResponseEntity<Object> of(@PathVariable String service) {
        RestClient client = services.get(service);
        if (client == null) {
            throw NotFoundException.of("service", service);
        }
        try {
            String found = client.get().uri("/v3/api-docs").retrieve().body(String.class);
            ObjectNode description = (ObjectNode) StrictJson.mapper().readTree(String.valueOf(found));
            description.putArray("servers").addObject().put("url", "/api/" + service);
            return ResponseEntity.ok(description);
        } catch (RestClientException failure) {
            return away.answer(service, failure);
        }
    }
}
