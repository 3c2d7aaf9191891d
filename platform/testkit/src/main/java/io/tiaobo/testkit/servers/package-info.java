/**
 * Real PostgreSQL and real Kafka as child processes on 127.0.0.1, with data that outlives them. Used by the tests and by
 * the local launcher; knows nothing of the services.
 */
@NullMarked
package io.tiaobo.testkit.servers;

import org.jspecify.annotations.NullMarked;
