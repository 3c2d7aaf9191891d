/** Tests of the faults. */
@NullMarked
package io.tiaobo.testkit.faults;

import org.jspecify.annotations.NullMarked;
