/** Reactions of stock to its own events: the end of a promise nobody kept. */
@NullMarked
package io.tiaobo.inventory.stock.process;

import org.jspecify.annotations.NullMarked;
