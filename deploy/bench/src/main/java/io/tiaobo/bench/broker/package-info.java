/** What arrives at the broker. */
@NullMarked
package io.tiaobo.bench.broker;

import org.jspecify.annotations.NullMarked;
