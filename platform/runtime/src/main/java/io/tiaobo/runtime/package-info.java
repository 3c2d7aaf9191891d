/**
 * What must exist once in every service: the event store on PostgreSQL, commands that have one effect, the publisher, the
 * consumers, deadlines, errors, health. Services depend on the interfaces in the packages below and never wire Axon or
 * Kafka themselves.
 */
@NullMarked
package io.tiaobo.runtime;

import org.jspecify.annotations.NullMarked;
