package io.tiaobo.transfer.sourcing.domain;

/**
 * The names an explanation speaks with.
 *
 * @param siteZh donor's name in Chinese
 * @param siteEn donor's name in English
 * @param unitZh dispensing unit in Chinese, for example 片
 * @param unitEn dispensing unit in English, singular
 */
public record Words(String siteZh, String siteEn, String unitZh, String unitEn) {
    String units(long quantity) {
        return quantity + " " + unitEn + (quantity == 1 ? "" : "s");
    }

    String unitsZh(long quantity) {
        return quantity + " " + unitZh;
    }
}
