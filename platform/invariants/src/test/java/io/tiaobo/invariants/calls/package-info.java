/** Histories of calls that can and cannot be explained. */
@NullMarked
package io.tiaobo.invariants.calls;

import org.jspecify.annotations.NullMarked;
