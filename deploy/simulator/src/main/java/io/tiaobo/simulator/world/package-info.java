/** What the services stand on, in memory: a clock, databases with transactions, a broker, replicas that can crash. */
@NullMarked
package io.tiaobo.simulator.world;

import org.jspecify.annotations.NullMarked;
