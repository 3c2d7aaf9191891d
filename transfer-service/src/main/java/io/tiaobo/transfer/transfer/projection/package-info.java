/** Rows about transfers for people, for the donor search and for the invariants. */
@NullMarked
package io.tiaobo.transfer.transfer.projection;

import org.jspecify.annotations.NullMarked;
