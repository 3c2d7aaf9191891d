package io.tiaobo.shortage.reference;

/**
 * A site as people and rules need it.
 *
 * @param code site code
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param active false when it is closed
 */
public record SiteFacts(String code, String nameZh, String nameEn, boolean active) {}
