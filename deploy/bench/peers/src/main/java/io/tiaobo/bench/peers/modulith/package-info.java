/** Spring Modulith: JPA entities, events in the publication registry, listeners after the commit. */
@NullMarked
package io.tiaobo.bench.peers.modulith;

import org.jspecify.annotations.NullMarked;
