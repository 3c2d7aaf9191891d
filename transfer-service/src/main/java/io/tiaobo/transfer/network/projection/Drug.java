package io.tiaobo.transfer.network.projection;

/**
 * A product, as far as moving it is concerned.
 *
 * @param code drug code
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param unitZh dispensing unit in Chinese
 * @param unitEn dispensing unit in English
 * @param packSize dispensing units in one pack, at least 1
 * @param storageClass {@code ROOM}, {@code COOL} or {@code COLD}
 * @param active false when it may no longer be moved
 */
public record Drug(
        String code,
        String nameZh,
        String nameEn,
        String unitZh,
        String unitEn,
        int packSize,
        String storageClass,
        boolean active) {}
