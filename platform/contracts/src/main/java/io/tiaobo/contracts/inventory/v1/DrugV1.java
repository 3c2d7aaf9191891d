package io.tiaobo.contracts.inventory.v1;

import io.tiaobo.contracts.MessageType;

/**
 * A product of one company in one form and pack, as it is now (S1-01).
 *
 * @param code national insurance drug code
 * @param nameZh product name in Chinese
 * @param nameEn product name in English
 * @param genericGroup substitution group: same substance, salt and form
 * @param originator true for the originator (often imported) product
 * @param selected true for a product selected in collective procurement
 * @param unitZh dispensing unit in Chinese, for example 片
 * @param unitEn dispensing unit in English, for example tablet
 * @param packSize dispensing units in one pack, at least 1; every quantity elsewhere is in dispensing units
 * @param storageClass {@code ROOM}, {@code COOL} or {@code COLD}; cold goods need a qualified leg (S1-27)
 * @param manufacturer company
 * @param active false when the product may no longer be moved
 */
@MessageType("inventory.drug.v1")
public record DrugV1(
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
