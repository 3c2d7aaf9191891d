package io.tiaobo.runtime.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Names every event and message with a UUID that begins with the time (RFC 9562, version 7), so that the inbox of every reader
 * grows at the end of its index. Axon finds it by {@code META-INF/services}; random ones cost the system's random source each.
 */
public final class EventIds extends IdentifierFactory {
    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
