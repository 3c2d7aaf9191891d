package io.tiaobo.inventory.drug.domain;

/**
 * A product of one company in one form and pack, as it is now (S1-01).
 *
 * @param code national insurance drug code
 * @param nameZh product name in Chinese
 * @param nameEn product name in English
 * @param genericGroup substitution group: same substance, salt and form
 * @param originator true for the originator product
 * @param selected true for a product selected in collective procurement
 * @param unitZh dispensing unit in Chinese
 * @param unitEn dispensing unit in English
 * @param packSize dispensing units in one pack, at least 1
 * @param storageClass {@code ROOM}, {@code COOL} or {@code COLD} (S1-27)
 * @param manufacturer company
 * @param active false when the product may no longer be moved
 */
public record DrugDetails(
        String code,
        String nameZh,
        String nameEn,
        String genericGroup,
        boolean originator,
        boolean selected,
        String unitZh,
        String unitEn,
        int packSize,
        String storageClass,
        String manufacturer,
        boolean active) {}
