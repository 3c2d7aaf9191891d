/** Tests of the whole service and what they share. */
@NullMarked
package io.tiaobo.transfer;

import org.jspecify.annotations.NullMarked;
