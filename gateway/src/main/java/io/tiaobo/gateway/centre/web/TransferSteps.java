package io.tiaobo.gateway.centre.web;

import io.tiaobo.gateway.signin.web.ServiceClients;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The donor's steps, told to the transfer service, and the lots it took down for a leg. */
@Component
class TransferSteps {
    private final RestClient transfers;
    private final JsonMapper json;

    TransferSteps(ServiceClients services, JsonMapper json) {
        transfers = services.transfer();
        this.json = json;
    }

    /**
     * Does a step of a leg.
     *
     * @throws org.springframework.web.client.RestClientResponseException when it is refused
     */
    void run(String step, String transferId, int leg, String key, Locale locale, Map<String, ?> body) {
        String path = "/transfer/legs/{leg}/{step}?id={id}";
        ServiceClients.post(transfers, locale, body, path, leg, step, transferId)
                .header("Idempotency-Key", key)
                .retrieve()
                .toBodilessEntity();
    }

    /** Lots promised or sent, the first expiring first; empty while nothing is promised. */
    List<PickedLot> lots(String transferId, int leg) {
        JsonNode transfer = Objects.requireNonNull(
                transfers.get().uri("/transfer?id={id}", transferId).retrieve().body(JsonNode.class));
        for (JsonNode row : transfer.path("legs")) {
            if (row.path("leg").asInt() == leg && row.path("lots").isString()) {
                return inOrder(json.readValue(row.path("lots").asString(), PickedLot[].class));
            }
        }
        return List.of();
    }

    private static List<PickedLot> inOrder(PickedLot @Nullable [] lots) {
        return List.of(Objects.requireNonNull(lots)).stream()
                .sorted(Comparator.comparing(PickedLot::expiry, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(PickedLot::lot))
                .toList();
    }
}
