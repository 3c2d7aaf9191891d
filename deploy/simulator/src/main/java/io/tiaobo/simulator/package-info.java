/**
 * Runs the product's services through hundreds of thousands of short, faulty histories, each of them determined by one number.
 * Start reading with {@link io.tiaobo.simulator.Simulation}.
 */
@NullMarked
package io.tiaobo.simulator;

import org.jspecify.annotations.NullMarked;
