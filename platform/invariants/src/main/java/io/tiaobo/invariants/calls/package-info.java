/** What callers asked of one stock item and were answered, and whether some order of doing it one by one explains that (I14). */
@NullMarked
package io.tiaobo.invariants.calls;

import org.jspecify.annotations.NullMarked;
