package io.tiaobo.gateway.operations.web;

import io.tiaobo.runtime.health.PartHealth;
import io.tiaobo.runtime.operations.ParkedView;
import io.tiaobo.runtime.operations.ProcessorController;
import io.tiaobo.runtime.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service is, as far as it says.
 *
 * @param service its name
 * @param there whether it answered at all
 * @param down names of what it depends on and does not have, for example {@code db}
 * @param parts its processors and consumers
 * @param parked the oldest parked records, and how many there are; null when it could not say
 */
record ServiceState(
        String service,
        boolean there,
        List<String> down,
        List<Part> parts,
        @Nullable Page<ParkedView> parked) {
    /** Older than this, what a processor has not handled is worth a look. */
    static final long LATE_SECONDS = 60;

    /** Nothing was heard of it. */
    static ServiceState away(String service) {
        return new ServiceState(service, false, List.of(), List.of(), null);
    }

    /**
     * A processor or a consumer.
     *
     * @param said what the service's health says of it
     * @param figures how far it is; null for a consumer
     */
    record Part(PartHealth said, ProcessorController.@Nullable View figures) {
        /** Whether nothing is known of its work. */
        public boolean isUnknown() {
            return said.state() == PartHealth.State.UNKNOWN;
        }

        /** Whether it does not do its work. */
        public boolean stands() {
            return said.state() != PartHealth.State.RUNNING && !isUnknown();
        }

        /** Whether it works and does not keep up. */
        public boolean isLate() {
            return !stands() && figures != null && figures.oldestSeconds() > LATE_SECONDS;
        }
    }

    /** Records that wait for somebody. */
    public long parkedRecords() {
        return parked == null ? 0 : parked.total();
    }

    /** Whether nothing of it needs a hand. */
    public boolean isWell() {
        return Hand.of(this).isEmpty();
    }
}
