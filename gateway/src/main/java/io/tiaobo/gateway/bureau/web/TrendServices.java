package io.tiaobo.gateway.bureau.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tiaobo.gateway.signin.web.ServiceClients;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Reports the services keep; empty when one cannot be had just now. */
@Component
class TrendServices {
    private static final int MONTHS = 4;
    private static final int FILL_DAYS = 90;

    private final RestClient inventory;
    private final RestClient shortage;

    TrendServices(ServiceClients services) {
        inventory = BriefClients.of(services.inventory());
        shortage = BriefClients.of(services.shortage());
    }

    /** What patients saved; see {@code /prices/savings} of inventory (S2-15). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Savings(LocalDate from, LocalDate until, Saving total, List<Saving> sites) {}

    /** Yuan saved, and on how many units; units without a price saved nothing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Saving(@Nullable String siteCode, BigDecimal amount, long units, long unpricedUnits) {}

    /** Who gets what was ordered; see {@code /supply/fill-rates} of shortage (S1-18). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FillRates(LocalDate since, BigDecimal smallShare, Served small, Served large) {}

    /** Buyers of one size together; the rate is received by ordered, from 0 to 1. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Served(int sites, long ordered, long received, BigDecimal rate) {}

    /** A month and what was saved in it, as far as it has gone. */
    record Month(YearMonth month, Savings saved) {}

    /** The latest months of a part of the network, the current one last; empty when one of them cannot be had. */
    Optional<List<Month>> months(LocalDate today, String region) {
        List<Month> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            Optional<Savings> saved = savings(month.atDay(1), back == 0 ? today : month.atEndOfMonth(), region);
            if (saved.isEmpty()) {
                return Optional.empty();
            }
            months.add(new Month(month, saved.get()));
        }
        return Optional.of(months);
    }

    private Optional<Savings> savings(LocalDate from, LocalDate until, String region) {
        return ServiceClients.answered(
                "savings",
                () -> inventory
                        .get()
                        .uri("/prices/savings?from={from}&until={until}&region={region}", from, until, region)
                        .retrieve()
                        .body(Savings.class));
    }

    /** Who got of a drug what was ordered in the last three months. */
    Optional<FillRates> fillRates(String drug) {
        return ServiceClients.answered(
                "fill rates",
                () -> shortage.get()
                        .uri("/supply/fill-rates?drug={drug}&days={days}", drug, FILL_DAYS)
                        .retrieve()
                        .body(FillRates.class));
    }
}
