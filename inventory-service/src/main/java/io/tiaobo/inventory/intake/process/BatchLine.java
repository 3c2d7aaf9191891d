package io.tiaobo.inventory.intake.process;

import java.util.function.Supplier;

/**
 * A line of a batch, not read yet.
 *
 * @param number number of the line in the file, from 1
 * @param reader reads it; throws {@link LineRefused}
 */
record BatchLine(long number, Supplier<MovementLine> reader) {}
