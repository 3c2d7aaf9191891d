/** Orders, ranges and supply channels as tables. */
@NullMarked
package io.tiaobo.inventory.purchase.projection;

import org.jspecify.annotations.NullMarked;
