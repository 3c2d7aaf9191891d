/** The product's services as they are wired in production, on the simulated world instead of PostgreSQL and Kafka. */
@NullMarked
package io.tiaobo.simulator.service;

import org.jspecify.annotations.NullMarked;
