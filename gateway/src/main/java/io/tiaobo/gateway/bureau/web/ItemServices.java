package io.tiaobo.gateway.bureau.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tiaobo.gateway.signin.web.ServiceClients;
import io.tiaobo.gateway.station.web.LedgerPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * What only the services know of one drug at one site, and of one lot. Empty when a service is away, so that the rest of a page is
 * shown; what the person may not see is refused by the service.
 */
@Component
class ItemServices {
    private final RestClient inventory;
    private final RestClient shortage;
    private final RestClient transfer;

    ItemServices(ServiceClients services) {
        inventory = BriefClients.of(services.inventory());
        shortage = BriefClients.of(services.shortage());
        transfer = BriefClients.of(services.transfer());
    }

    /** A lot at a site; see {@code LotView} of inventory. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lot(
            String siteCode,
            String drugCode,
            String lot,
            @Nullable LocalDate expiry,
            long onHand,
            long available,
            long onHold,
            long reserved,
            boolean expired) {}

    /** Units promised to a transfer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(String transferId, int leg, String toSite, long remaining, Instant expiresAt) {}

    /** What lies on a shelf, by lot. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Shelf(List<Lot> lots, List<Promise> reservations) {
        static final Shelf EMPTY = new Shelf(List.of(), List.of());
    }

    /** What a search for donors would find now, without any effect. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Search(long needed, long covered, List<Candidate> candidates) {}

    /** A site that was looked at. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Candidate(Numbers numbers, Explanation explanation) {}

    /** Its arithmetic, in units. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Numbers(
            String siteCode, String tier, long usable, long keepStock, long surplus, long offer, int travelMinutes) {}

    /** The same in words. */
    record Explanation(String zh, String en) {}

    /** What somebody has to do for a shortage. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(
            String transferId,
            int leg,
            String step,
            String responsibleSite,
            Instant dueAt,
            boolean late,
            @Nullable String caseId) {}

    /** Lots and promises; nothing for a drug the site never had. */
    Optional<Shelf> shelf(String site, String drug) {
        return ServiceClients.answered("a shelf", () -> {
            try {
                return inventory
                        .get()
                        .uri("/stock/{site}/{drug}", site, drug)
                        .retrieve()
                        .body(Shelf.class);
            } catch (HttpClientErrorException.NotFound neverHadIt) {
                return Shelf.EMPTY;
            }
        });
    }

    /** Lines of the ledger of a shelf, the latest first. */
    Optional<LedgerPage> ledger(String site, String drug, int page, int size) {
        return ServiceClients.answered(
                "the ledger of a shelf",
                () -> inventory
                        .get()
                        .uri("/stock/{site}/{drug}/movements?page={page}&size={size}", site, drug, page, size)
                        .retrieve()
                        .body(LedgerPage.class));
    }

    /** Who would give so many units now, and why. */
    Optional<Search> donors(String site, String drug, long quantity) {
        return ServiceClients.answered(
                "a donor search",
                () -> transfer.get()
                        .uri("/donor-search?site={site}&drug={drug}&quantity={quantity}", site, drug, quantity)
                        .retrieve()
                        .body(Search.class));
    }

    /** Where a lot lies now. */
    Optional<List<Lot>> lots(String lot) {
        return ServiceClients.answered(
                "a lot",
                () -> inventory
                        .get()
                        .uri("/lots?lot={lot}", lot)
                        .retrieve()
                        .body(new ParameterizedTypeReference<List<Lot>>() {}));
    }

    /** What is waited for in the transfers of a shortage, with the case that waits. */
    Optional<List<Step>> steps(String shortageId) {
        return ServiceClients.answered(
                "steps of a shortage",
                () -> shortage.get()
                        .uri("/supervision/steps?shortage={shortage}", shortageId)
                        .retrieve()
                        .body(new ParameterizedTypeReference<List<Step>>() {}));
    }
}
