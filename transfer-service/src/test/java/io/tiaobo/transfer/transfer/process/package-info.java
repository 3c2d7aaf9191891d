/** Tests of this package. */
@NullMarked
package io.tiaobo.transfer.transfer.process;

import org.jspecify.annotations.NullMarked;
