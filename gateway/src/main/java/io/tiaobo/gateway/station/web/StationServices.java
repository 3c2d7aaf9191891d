package io.tiaobo.gateway.station.web;

import io.tiaobo.gateway.signin.web.ServiceClients;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What only inventory knows: lots on their way and on the shelf, the ledger, and what a period adds up to. */
@Component
class StationServices {
    private static final int LEDGER_LINES = 50;

    private final RestClient inventory;

    StationServices(ServiceClients services) {
        inventory = services.inventory();
    }

    /** Lots on their way to a site. */
    List<InboundLot> inbound(String site) {
        return Objects.requireNonNull(inventory
                .get()
                .uri("/inbound?site={site}", site)
                .retrieve()
                .body(new ParameterizedTypeReference<List<InboundLot>>() {}));
    }

    /** Lots on the shelf of a site, to be counted. */
    List<CountLine> sheet(String site) {
        return Objects.requireNonNull(inventory
                .get()
                .uri("/count-sheets/{site}", site)
                .retrieve()
                .body(new ParameterizedTypeReference<List<CountLine>>() {}));
    }

    /** In, out and stock of a period, both days included. */
    PeriodBook period(String site, LocalDate from, LocalDate to) {
        return Objects.requireNonNull(inventory
                .get()
                .uri("/reconciliations/{site}?from={from}&to={to}", site, from, to)
                .retrieve()
                .body(PeriodBook.class));
    }

    /** The latest lines of the site's ledger. */
    LedgerPage ledger(String site, int page) {
        return Objects.requireNonNull(inventory
                .get()
                .uri("/ledger?site={site}&page={page}&size={size}", site, page, LEDGER_LINES)
                .retrieve()
                .body(LedgerPage.class));
    }
}
