/** What happened to a stock item, as it is stored. Names and shapes are history and never change. */
@NullMarked
package io.tiaobo.inventory.stock.event;

import org.jspecify.annotations.NullMarked;
