/** Deadlines that survive restarts, and recurring work. */
@NullMarked
package io.tiaobo.runtime.deadline;

import org.jspecify.annotations.NullMarked;
