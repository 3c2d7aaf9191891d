/** The least that PostgreSQL and Kafka need for the same result; no checks, no framework. */
@NullMarked
package io.tiaobo.bench.limit;

import org.jspecify.annotations.NullMarked;
