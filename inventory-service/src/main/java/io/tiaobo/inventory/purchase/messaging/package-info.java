/** Facts about buying in the published language. */
@NullMarked
package io.tiaobo.inventory.purchase.messaging;

import org.jspecify.annotations.NullMarked;
