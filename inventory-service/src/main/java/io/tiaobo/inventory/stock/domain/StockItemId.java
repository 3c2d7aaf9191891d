package io.tiaobo.inventory.stock.domain;

/**
 * One drug at one site; written {@code <site>/<drug>}, which is also the partition key on Kafka.
 *
 * @param siteCode site, upper case
 * @param drugCode drug, upper case
 */
public record StockItemId(String siteCode, String drugCode) {
    @Override
    public String toString() {
        return siteCode + "/" + drugCode;
    }
}
