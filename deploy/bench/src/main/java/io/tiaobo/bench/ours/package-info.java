/** The product under measurement, with the configuration it ships with. */
@NullMarked
package io.tiaobo.bench.ours;

import org.jspecify.annotations.NullMarked;
