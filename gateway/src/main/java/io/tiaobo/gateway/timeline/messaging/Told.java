package io.tiaobo.gateway.timeline.messaging;

import io.tiaobo.gateway.timeline.projection.TimelineWriter;
import io.tiaobo.runtime.kafka.Incoming;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Handlers that tell the timeline about a message, in the transaction of its other effects. */
@Component
public class Told {
    private final TimelineWriter timeline;

    Told(TimelineWriter timeline) {
        this.timeline = timeline;
    }

    /** First the effect of a message, then its entry. */
    public <T> Consumer<Incoming<T>> after(Consumer<T> effect) {
        return message -> {
            effect.accept(message.data());
            always(message);
        };
    }

    /** Adds an entry. */
    public void always(Incoming<?> message) {
        timeline.tell(message.id(), message.data());
    }

    /** Adds an entry unless the stock item was told about only just now. */
    void nowAndThen(Incoming<?> message) {
        timeline.tellNowAndThen(message.id(), message.data());
    }
}
