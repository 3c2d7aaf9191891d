/** What a drug can be asked to do. */
@NullMarked
package io.tiaobo.inventory.drug.command;

import org.jspecify.annotations.NullMarked;
