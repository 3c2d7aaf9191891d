/** JdbcTemplate with an outbox table by hand: a row of stock, a row of outbox, one transaction. */
@NullMarked
package io.tiaobo.bench.peers.outbox;

import org.jspecify.annotations.NullMarked;
