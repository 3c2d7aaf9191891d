/** Figures, what they are compared with, and the table made of them. */
@NullMarked
package io.tiaobo.bench.report;

import org.jspecify.annotations.NullMarked;
