/** Counting the shelf and reconciling a period, over HTTP. */
@NullMarked
package io.tiaobo.inventory.stocktake.web;

import org.jspecify.annotations.NullMarked;
