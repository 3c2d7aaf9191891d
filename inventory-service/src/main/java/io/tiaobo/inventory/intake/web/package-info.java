/** HTTP for files: imports and batches, answered line by line. */
@NullMarked
package io.tiaobo.inventory.intake.web;

import org.jspecify.annotations.NullMarked;
