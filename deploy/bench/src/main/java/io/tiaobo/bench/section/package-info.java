/** The parts of the benchmark; each yields rows of the table and can run alone. */
@NullMarked
package io.tiaobo.bench.section;

import org.jspecify.annotations.NullMarked;
