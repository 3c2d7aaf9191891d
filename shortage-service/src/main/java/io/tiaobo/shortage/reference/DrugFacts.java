package io.tiaobo.shortage.reference;

/**
 * A product as people and rules need it.
 *
 * @param code drug code
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param genericGroup substitution group
 * @param unitZh dispensing unit in Chinese
 * @param unitEn dispensing unit in English
 */
public record DrugFacts(String code, String nameZh, String nameEn, String genericGroup, String unitZh, String unitEn) {}
