package io.tiaobo.runtime.kafka;

import io.tiaobo.contracts.MessageCatalogue;

/**
 * A message to publish; topic and type follow from the record.
 *
 * @param key partition key; messages of one key keep their order
 * @param data record of the published language
 */
public record Outgoing(String key, Object data) {
    /** Fails at once if the record is not part of the published language. */
    public Outgoing {
        MessageCatalogue.topicOf(data.getClass());
    }

    /** A message of a record under a key. */
    public static Outgoing of(String key, Object data) {
        return new Outgoing(key, data);
    }
}
