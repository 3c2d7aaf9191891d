/** Orders, the range of a site and supply channels; they move no stock. */
@NullMarked
package io.tiaobo.inventory.purchase.domain;

import org.jspecify.annotations.NullMarked;
