/** What looks like personal data and what only looks similar. */
@NullMarked
package io.tiaobo.invariants.personal;

import org.jspecify.annotations.NullMarked;
