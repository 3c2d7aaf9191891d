/** Drugs as a table, rebuilt from the events at any time. */
@NullMarked
package io.tiaobo.inventory.drug.projection;

import org.jspecify.annotations.NullMarked;
