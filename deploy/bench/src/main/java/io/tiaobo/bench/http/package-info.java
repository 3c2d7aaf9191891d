/** Callers over HTTP. */
@NullMarked
package io.tiaobo.bench.http;

import org.jspecify.annotations.NullMarked;
