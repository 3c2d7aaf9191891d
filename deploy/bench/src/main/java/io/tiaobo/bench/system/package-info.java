/** The whole system as {@code deploy/tiaobo up} starts it. */
@NullMarked
package io.tiaobo.bench.system;

import org.jspecify.annotations.NullMarked;
