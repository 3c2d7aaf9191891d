/** Facts about prices; kept for ever, never renamed. */
@NullMarked
package io.tiaobo.inventory.price.event;

import org.jspecify.annotations.NullMarked;
