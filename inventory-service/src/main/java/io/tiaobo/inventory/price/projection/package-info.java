/** Prices as tables, the board of a site and the savings of a period. */
@NullMarked
package io.tiaobo.inventory.price.projection;

import org.jspecify.annotations.NullMarked;
