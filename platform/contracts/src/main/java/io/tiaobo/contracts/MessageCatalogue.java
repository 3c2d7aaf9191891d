package io.tiaobo.contracts;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.InventoryCommand;
import io.tiaobo.contracts.inventory.v1.OrderingFact;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import io.tiaobo.contracts.inventory.v1.StockLevelV1;
import io.tiaobo.contracts.inventory.v1.StockMovement;
import io.tiaobo.contracts.inventory.v1.SupplyChannelReportedV1;
import io.tiaobo.contracts.shortage.v1.ShortageMessage;
import io.tiaobo.contracts.transfer.v1.TransferMessage;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every published message: its record, its CloudEvents type and its topic. Schemas, AsyncAPI and consumers follow it. */
public final class MessageCatalogue {
    private static final Map<String, Class<?>> RECORD_BY_TYPE = new LinkedHashMap<>();
    private static final Map<Class<?>, String> TOPIC_BY_RECORD = new LinkedHashMap<>();

    static {
        register(Topics.SITES, SiteV1.class);
        register(Topics.DRUGS, DrugV1.class, SupplyChannelReportedV1.class);
        register(Topics.STOCK_LEVELS, StockLevelV1.class);
        register(Topics.STOCK_MOVEMENTS, StockMovement.class.getPermittedSubclasses());
        register(Topics.STOCK_MOVEMENTS, OrderingFact.class.getPermittedSubclasses());
        register(Topics.INVENTORY_COMMANDS, InventoryCommand.class.getPermittedSubclasses());
        register(Topics.SHORTAGES, ShortageMessage.class.getPermittedSubclasses());
        register(Topics.TRANSFERS, TransferMessage.class.getPermittedSubclasses());
    }

    private MessageCatalogue() {}

    private static void register(String topic, Class<?>... records) {
        Arrays.stream(records).forEach(record -> {
            RECORD_BY_TYPE.put(typeOf(record), record);
            TOPIC_BY_RECORD.put(record, topic);
        });
    }

    /** The record that carries messages of a CloudEvents type, or null if the type is not part of the language. */
    public static @Nullable Class<?> recordOf(String type) {
        return RECORD_BY_TYPE.get(type);
    }

    /** The CloudEvents type of a published record; fails if the class is not annotated with {@link MessageType}. */
    public static String typeOf(Class<?> record) {
        MessageType type = record.getAnnotation(MessageType.class);
        if (type == null) {
            throw new IllegalArgumentException(record.getName() + " is not a published message");
        }
        return type.value();
    }

    /** The topic a published record travels on; fails if the class is not part of the language. */
    public static String topicOf(Class<?> record) {
        String topic = TOPIC_BY_RECORD.get(record);
        if (topic == null) {
            throw new IllegalArgumentException(record.getName() + " has no topic");
        }
        return topic;
    }

    /** All records with their topics, in the order of registration. */
    public static Map<Class<?>, String> topics() {
        return Collections.unmodifiableMap(TOPIC_BY_RECORD);
    }
}
