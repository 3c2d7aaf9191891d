package io.tiaobo.inventory.stocktake.projection;

/**
 * One drug of a site over a period (S2-19), in dispensing units: {@code opening + received + arrived + returned − dispensed − sent −
 * writtenOff + adjusted = closing}.
 *
 * @param drugCode drug
 * @param opening on hand when the period began
 * @param received came from outside the network
 * @param arrived came by transfer
 * @param returned came back from a transfer
 * @param dispensed went to patients
 * @param sent left by transfer
 * @param writtenOff left for good
 * @param adjusted corrections of the book, may be negative
 * @param closing on hand when the period ended; added up on its own
 * @param countedLots lots counted in the period, each time
 * @param matchingLots of them, those where the shelf was as the book said
 */
public record ReconciliationLine(
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
        long matchingLots) {}
