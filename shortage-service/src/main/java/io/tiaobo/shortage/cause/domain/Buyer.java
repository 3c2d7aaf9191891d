package io.tiaobo.shortage.cause.domain;

import java.util.List;

/**
 * One site's settled orders of a drug in the period.
 *
 * @param siteCode site
 * @param ordered units ordered, above 0
 * @param received units received
 * @param events deliveries it was read from
 */
public record Buyer(String siteCode, long ordered, long received, List<String> events) {}
