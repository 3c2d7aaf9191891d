package io.tiaobo.gateway.station.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In, out and stock of a period, as inventory adds it up.
 *
 * @param from first day, Asia/Shanghai
 * @param to last day
 * @param matchingPercent lots counted as the book said, per cent; null when nothing was counted
 * @param lines one for each drug, units
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PeriodBook(
        LocalDate from, LocalDate to, @Nullable BigDecimal matchingPercent, List<Line> lines) {
    /**
     * One drug; see inventory's {@code /reconciliations} for what each figure means.
     *
     * @param drugCode drug
     * @param opening on hand at the beginning
     * @param received from outside
     * @param arrived by transfer
     * @param returned back from a transfer
     * @param dispensed to patients
     * @param sent by transfer
     * @param writtenOff gone for good
     * @param adjusted corrections
     * @param closing on hand at the end
     * @param countedLots lots counted
     * @param matchingLots of them as the book said
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(
            String drugCode,
            long opening,
            long received,
            long arrived,
            long returned,
            long dispensed,
            long sent,
            long writtenOff,
            long adjusted,
            long closing,
            long countedLots,
            long matchingLots) {
        /** Everything that came. */
        public long in() {
            return received + arrived + returned;
        }

        /** Everything that left. */
        public long out() {
            return dispensed + sent + writtenOff;
        }
    }
}
