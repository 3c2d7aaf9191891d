package io.tiaobo.contracts.document;

import io.tiaobo.contracts.MessageCatalogue;
import io.tiaobo.contracts.Topics;
import java.util.List;
import java.util.Map;

/**
 * What a reader must know about a topic that no record says.
 *
 * @param id name of the channel in the AsyncAPI document
 * @param topic name on the broker
 * @param key partition key; messages of one key keep their order
 * @param content what it carries
 * @param publisher the one service that sends
 * @param readers services that listen
 */
public record TopicGuide(String id, String topic, String key, String content, String publisher, List<String> readers) {
    private static final List<String> REFERENCE_READERS = List.of("shortage", "transfer", "gateway");

    /** All topics, in the order of the main flow. */
    public static final List<TopicGuide> ALL = List.of(
            new TopicGuide("sites", Topics.SITES, "<site>", "every site as it is now", "inventory", REFERENCE_READERS),
            new TopicGuide(
                    "drugs",
                    Topics.DRUGS,
                    "<drug> or <drug>/supply-channel",
                    "every drug as it is now, and the state of its supply",
                    "inventory",
                    REFERENCE_READERS),
            new TopicGuide(
                    "stock-levels",
                    Topics.STOCK_LEVELS,
                    "<site>/<drug>",
                    "the full current level of each stock item, with a version",
                    "inventory",
                    REFERENCE_READERS),
            new TopicGuide(
                    "stock-movements",
                    Topics.STOCK_MOVEMENTS,
                    "<site>/<drug>",
                    "every fact about stock and about ordering, and the answers to commands",
                    "inventory",
                    REFERENCE_READERS),
            new TopicGuide(
                    "shortages",
                    Topics.SHORTAGES,
                    "<shortage>, W/<site>/<group> or C/<case>",
                    "the life of shortages, of waiting lists and of hotline cases, without anything that names a person",
                    "shortage",
                    List.of("transfer", "gateway")),
            new TopicGuide(
                    "transfers",
                    Topics.TRANSFERS,
                    "<transfer>",
                    "the life of transfers and their legs",
                    "transfer",
                    List.of("shortage", "gateway")),
            new TopicGuide(
                    "inventory-commands",
                    Topics.INVENTORY_COMMANDS,
                    "<site>/<drug>",
                    "what inventory is asked to do for a transfer; the event id is the idempotency key",
                    "transfer",
                    List.of("inventory")));

    /** True if the broker keeps the latest message of each key for ever, instead of every message for a while. */
    public boolean compacted() {
        return Topics.COMPACTED.contains(topic);
    }

    /** Message types on this topic. */
    public List<String> types() {
        return MessageCatalogue.topics().entrySet().stream()
                .filter(entry -> entry.getValue().equals(topic))
                .map(Map.Entry::getKey)
                .map(MessageCatalogue::typeOf)
                .toList();
    }
}
