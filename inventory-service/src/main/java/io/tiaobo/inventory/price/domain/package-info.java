/** Prices and reimbursement ratios with the day from which they hold; every change keeps its predecessors. */
@NullMarked
package io.tiaobo.inventory.price.domain;

import org.jspecify.annotations.NullMarked;
