/** The callers, without any timing. */
@NullMarked
package io.tiaobo.bench.subject;

import org.jspecify.annotations.NullMarked;
