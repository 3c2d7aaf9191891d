/** What happened to a drug, as it is stored. */
@NullMarked
package io.tiaobo.inventory.drug.event;

import org.jspecify.annotations.NullMarked;
