package io.tiaobo.transfer.transfer.command;

import java.time.Instant;

/**
 * Deadlines of what follows a search, UTC.
 *
 * @param reserveBy inventory must answer by then
 * @param reservedUntil reservations end then at the latest
 * @param retryAt the search is repeated then if surplus was left to other needs
 */
public record SearchClocks(Instant reserveBy, Instant reservedUntil, Instant retryAt) {}
