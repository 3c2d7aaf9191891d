/** Movement lines and double-entry postings, written with the levels in one transaction. */
@NullMarked
package io.tiaobo.inventory.ledger.projection;

import org.jspecify.annotations.NullMarked;
