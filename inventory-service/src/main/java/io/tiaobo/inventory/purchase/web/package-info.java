/** HTTP for orders, ranges and supply channels. */
@NullMarked
package io.tiaobo.inventory.purchase.web;

import org.jspecify.annotations.NullMarked;
