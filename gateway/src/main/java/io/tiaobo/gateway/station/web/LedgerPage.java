package io.tiaobo.gateway.station.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a site's ledger, as inventory keeps it.
 *
 * @param items lines, the latest first
 * @param page number of the page, from 0
 * @param size lines on a page
 * @param total lines on all pages
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LedgerPage(List<Line> items, int page, int size, long total) {
    /**
     * A line.
     *
     * @param drugCode drug
     * @param kind what happened
     * @param reason code of the reason, if there is one
     * @param lot lot; null when the line is about the item as a whole
     * @param quantity units the line is about
     * @param onHandChange difference on the shelf
     * @param onHandAfter units on the shelf afterwards
     * @param otherSite other end of a transfer, where known
     * @param occurredAt when, UTC
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(
            String drugCode,
            String kind,
            @Nullable String reason,
            @Nullable String lot,
            long quantity,
            long onHandChange,
            long onHandAfter,
            @Nullable String otherSite,
            Instant occurredAt) {}
}
