package io.tiaobo.gateway.bureau.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tiaobo.gateway.signin.web.ServiceClients;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Shelves of the past. Only inventory's ledger has them: it is the book, and nothing else keeps a second one. */
@Component
class PastShelves {
    private final RestClient inventory;

    PastShelves(ServiceClients services) {
        inventory = BriefClients.of(services.inventory());
    }

    /** A drug on the shelf then, in units. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Shelf(String drugCode, long onHand, long reserved, long onHold, long usable) {}

    /** The shelves of a site at a moment; empty when the book cannot be read just now. */
    Optional<List<Shelf>> at(String site, Instant moment) {
        return ServiceClients.answered(
                "shelves of the past",
                () -> inventory
                        .get()
                        .uri("/ledger/shelves?site={site}&asOf={asOf}", site, moment)
                        .retrieve()
                        .body(new ParameterizedTypeReference<List<Shelf>>() {}));
    }
}
