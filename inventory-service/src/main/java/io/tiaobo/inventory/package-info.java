/** Inventory: what is where. Sites and drugs, stock items with their lots and promises, and the ledger of every movement. */
@NullMarked
package io.tiaobo.inventory;

import org.jspecify.annotations.NullMarked;
