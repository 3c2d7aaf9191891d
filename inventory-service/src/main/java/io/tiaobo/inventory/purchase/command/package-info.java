/** What can be said about buying: orders, deliveries, the range of a site and the state of a supply channel. */
@NullMarked
package io.tiaobo.inventory.purchase.command;

import org.jspecify.annotations.NullMarked;
