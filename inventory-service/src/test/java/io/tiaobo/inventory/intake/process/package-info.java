/** Tests of files and batches, line by line. */
@NullMarked
package io.tiaobo.inventory.intake.process;

import org.jspecify.annotations.NullMarked;
