package io.tiaobo.shortage.waitinglist.domain;

/**
 * Units of one source.
 *
 * @param source arrival id, or {@code shelf:<version>@<second>} for stock that was on the shelf already
 * @param quantity units, above 0
 */
public record Part(String source, long quantity) {}
