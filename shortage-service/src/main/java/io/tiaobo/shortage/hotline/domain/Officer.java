package io.tiaobo.shortage.hotline.domain;

/**
 * Who acts, without a name.
 *
 * @param office office the person works for, for example {@code FT-BUREAU}
 * @param ref opaque reference of the person within the office
 */
public record Officer(String office, String ref) {}
