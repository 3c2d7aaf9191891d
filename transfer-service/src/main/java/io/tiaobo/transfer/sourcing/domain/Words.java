package io.tiaobo.transfer.sourcing.domain;

/**
 * The names a sentence about a site and a drug speaks with.
 *
 * @param siteZh site's name in Chinese
 * @param siteEn site's name in English
 * @param unitZh dispensing unit in Chinese, for example 片
 * @param unitEn dispensing unit in English, singular
 */
public record Words(String siteZh, String siteEn, String unitZh, String unitEn) {
    /** A quantity in English: 1 tablet, 2 tablets. */
    public String units(long quantity) {
        return quantity + " " + unitEn + (quantity == 1 ? "" : "s");
    }

    /** A quantity in Chinese: 2 片. */
    public String unitsZh(long quantity) {
        return quantity + " " + unitZh;
    }
}
