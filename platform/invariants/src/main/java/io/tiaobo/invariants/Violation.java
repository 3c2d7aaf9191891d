package io.tiaobo.invariants;

/**
 * Something that must not be.
 *
 * @param id invariant, for example {@code I2}
 * @param subject what it is about: a stock item, a leg, a transfer, a shortage, a waiting-list entry or a message
 * @param text what was found
 */
public record Violation(String id, String subject, String text) {}
