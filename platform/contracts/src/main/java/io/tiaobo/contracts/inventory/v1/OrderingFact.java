package io.tiaobo.contracts.inventory.v1;

/**
 * A fact about what a site buys and keeps in its range. It moves no stock and is no event of a stock item, so it has no part in
 * the numbering of levels and movements. All quantities are dispensing units, all days Asia/Shanghai.
 */
public sealed interface OrderingFact permits OrderPlacedV1, OrderFilledV1, AssortmentChangedV1 {
    /** The site that buys. */
    String siteCode();

    /** The drug it buys. */
    String drugCode();
}
