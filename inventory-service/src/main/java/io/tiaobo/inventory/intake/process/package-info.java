/** Turns files into commands, line by line: what is good is taken over, what is not is reported. */
@NullMarked
package io.tiaobo.inventory.intake.process;

import org.jspecify.annotations.NullMarked;
