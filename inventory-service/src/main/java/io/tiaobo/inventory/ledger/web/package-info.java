/** Questions to the ledger: movements, and the level at a moment of the past. */
@NullMarked
package io.tiaobo.inventory.ledger.web;

import org.jspecify.annotations.NullMarked;
