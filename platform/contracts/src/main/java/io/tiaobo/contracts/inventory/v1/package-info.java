/** Published by inventory: reference data, stock levels, stock movements; and the commands inventory accepts. */
@NullMarked
package io.tiaobo.contracts.inventory.v1;

import org.jspecify.annotations.NullMarked;
