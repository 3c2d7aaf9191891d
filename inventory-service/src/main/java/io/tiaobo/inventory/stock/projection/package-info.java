/** Current levels, lots and promises as tables, rebuilt from the events at any time. */
@NullMarked
package io.tiaobo.inventory.stock.projection;

import org.jspecify.annotations.NullMarked;
