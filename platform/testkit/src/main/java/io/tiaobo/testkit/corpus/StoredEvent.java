package io.tiaobo.testkit.corpus;

/**
 * An event as an event table keeps it.
 *
 * @param name stable name
 * @param revision revision of its form
 * @param json payload
 */
public record StoredEvent(String name, String revision, String json) {}
