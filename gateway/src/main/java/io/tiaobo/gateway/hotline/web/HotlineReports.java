package io.tiaobo.gateway.hotline.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/** What many cases together say; see {@code /case-reports} of the shortage service. */
final class HotlineReports {
    private HotlineReports() {}

    /** The three rates with what they were counted from; a rate of nothing is 0. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rates(
            long cases,
            long contactedInTime,
            BigDecimal response,
            long reached,
            long solved,
            BigDecimal solution,
            long contentWithResult,
            BigDecimal satisfactionResult,
            long contentWithAttitude,
            BigDecimal satisfactionAttitude) {}

    /** Citizens of one region who miss the same drug. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cluster(String drugCode, String regionCode, long cases, long sites, long unsolved) {}
}
