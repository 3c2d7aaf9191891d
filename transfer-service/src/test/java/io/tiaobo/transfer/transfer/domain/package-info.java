/** Tests of this package. */
@NullMarked
package io.tiaobo.transfer.transfer.domain;

import org.jspecify.annotations.NullMarked;
