/**
 * The whole system as real processes on this machine: PostgreSQL, Kafka and any number of replicas of each service, each of
 * which can be killed, paused and started again by itself. Knows nothing of what is done with them.
 */
@NullMarked
package io.tiaobo.chaos.cluster;

import org.jspecify.annotations.NullMarked;
