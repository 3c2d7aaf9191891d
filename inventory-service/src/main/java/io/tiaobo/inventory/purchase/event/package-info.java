/** Facts about buying; kept for ever, never renamed. */
@NullMarked
package io.tiaobo.inventory.purchase.event;

import org.jspecify.annotations.NullMarked;
