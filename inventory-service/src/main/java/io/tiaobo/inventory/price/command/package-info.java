/** What can be said about prices. Used by imports; decided by the aggregates of price.domain. */
@NullMarked
package io.tiaobo.inventory.price.command;

import org.jspecify.annotations.NullMarked;
