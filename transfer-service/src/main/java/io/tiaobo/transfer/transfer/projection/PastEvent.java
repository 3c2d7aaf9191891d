package io.tiaobo.transfer.transfer.projection;

import java.time.Instant;

/**
 * One stored event of a transfer.
 *
 * @param type its stored name
 * @param recordedAt when it was stored, UTC
 * @param payload its JSON
 */
public record PastEvent(String type, Instant recordedAt, String payload) {}
