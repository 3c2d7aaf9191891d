/** Axon's event store on PostgreSQL without lost events: storage engine, token, tailing stream, stable names. */
@NullMarked
package io.tiaobo.runtime.eventstore;

import org.jspecify.annotations.NullMarked;
