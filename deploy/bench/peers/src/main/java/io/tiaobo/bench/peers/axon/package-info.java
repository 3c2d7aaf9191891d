/** Axon Framework as it comes: JPA event store, aggregates loaded from their events. */
@NullMarked
package io.tiaobo.bench.peers.axon;

import org.jspecify.annotations.NullMarked;
