/** Invariants as executable checks, on in production. */
@NullMarked
package io.tiaobo.runtime.check;

import org.jspecify.annotations.NullMarked;
