/** Tests of this package. */
@NullMarked
package io.tiaobo.transfer.sourcing.domain;

import org.jspecify.annotations.NullMarked;
