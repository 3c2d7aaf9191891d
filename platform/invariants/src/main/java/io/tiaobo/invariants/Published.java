package io.tiaobo.invariants;

import java.time.Instant;

/**
 * One published message, as its CloudEvents attributes say.
 *
 * @param id CloudEvents id; a repetition has the same
 * @param source service that said it
 * @param key partition key
 * @param sequence number of the event within its aggregate, from 0
 * @param time when it was recorded, UTC
 * @param data record of the published language
 */
public record Published(String id, String source, String key, long sequence, Instant time, Object data) {}
