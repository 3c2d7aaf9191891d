package io.tiaobo.gateway.prices.web;

import io.tiaobo.gateway.signin.web.ServiceClients;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks inventory for a board. Unlike stock, prices are not kept here: which one holds depends on the day, and one service alone
 * should know how.
 */
@Component
class PriceBoards {
    private final RestClient inventory;

    PriceBoards(ServiceClients services) {
        inventory = services.inventory();
    }

    /**
     * Today's board of a site.
     *
     * @throws org.springframework.web.client.RestClientException when inventory does not answer
     */
    PriceBoard of(String siteCode) {
        return Objects.requireNonNull(inventory
                .get()
                .uri("/sites/{code}/price-board", siteCode)
                .retrieve()
                .body(PriceBoard.class));
    }
}
