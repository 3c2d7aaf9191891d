package io.tiaobo.runtime.eventstore;

import io.tiaobo.runtime.domain.EventType;
import io.tiaobo.runtime.json.StrictJson;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Writes events as strict JSON under their stable names, never under class names. */
final class EventSerializer extends Jackson3Serializer {
    private static final String METADATA = "metadata";

    private final EventTypes types;

    EventSerializer(EventTypes types) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(StrictJson::configure));
        this.types = types;
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
        if (type == MetaData.class) {
            return new SimpleSerializedType(METADATA, null);
        }
        if (!types.contains(type)) {
            throw new IllegalArgumentException(type + " is not a declared event of this service");
        }
        EventType name = EventTypes.annotationOf(type);
        return new SimpleSerializedType(name.name(), String.valueOf(name.revision()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return METADATA.equals(type.getName()) || MetaData.class.getName().equals(type.getName())
                ? MetaData.class
                : types.classOf(type.getName());
    }
}
