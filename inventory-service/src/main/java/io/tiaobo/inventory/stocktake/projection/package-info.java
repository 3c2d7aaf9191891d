/** Stocktakes, what they are counted against, and the reconciliation of a period. */
@NullMarked
package io.tiaobo.inventory.stocktake.projection;

import org.jspecify.annotations.NullMarked;
