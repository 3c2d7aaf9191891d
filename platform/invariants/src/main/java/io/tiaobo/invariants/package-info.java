/**
 * What must hold, recomputed from the published language alone, and checks of what callers saw. Plain Java without any
 * framework: the simulator, the tests of all processes and {@code tiaobo check} use the same classes. One class per family of
 * invariants; the numbers are those of {@link io.tiaobo.invariants.Invariants}.
 */
@NullMarked
package io.tiaobo.invariants;

import org.jspecify.annotations.NullMarked;
