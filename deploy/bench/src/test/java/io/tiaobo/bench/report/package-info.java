/** The statistics and the table, without any timing. */
@NullMarked
package io.tiaobo.bench.report;

import org.jspecify.annotations.NullMarked;
