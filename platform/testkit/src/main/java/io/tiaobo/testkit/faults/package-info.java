/** Faults of the network between two processes, made on purpose. For tests of services against real servers. */
@NullMarked
package io.tiaobo.testkit.faults;

import org.jspecify.annotations.NullMarked;
