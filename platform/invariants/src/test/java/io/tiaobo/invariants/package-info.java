/** Checks of the checkers: every invariant is violated once by a history made by hand. */
@NullMarked
package io.tiaobo.invariants;

import org.jspecify.annotations.NullMarked;
