/** Apache Pekko persistence on JDBC: an event-sourced actor per stock item. */
@NullMarked
package io.tiaobo.bench.peers.pekko;

import org.jspecify.annotations.NullMarked;
