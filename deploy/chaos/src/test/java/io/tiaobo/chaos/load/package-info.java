/** Tests of the load's own bookkeeping. */
@NullMarked
package io.tiaobo.chaos.load;

import org.jspecify.annotations.NullMarked;
