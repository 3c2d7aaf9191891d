/**
 * What the people who run a service can do while it runs: look into parked records and settle them, build a projection again,
 * send events to Kafka again. Every action is done once per command id and leaves a row of who, when and why. Uses the other
 * packages of the runtime; used by nobody but its configuration.
 */
@NullMarked
package io.tiaobo.runtime.operations;

import org.jspecify.annotations.NullMarked;
