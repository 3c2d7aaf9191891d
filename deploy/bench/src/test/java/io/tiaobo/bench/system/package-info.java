/** What counts as flat. */
@NullMarked
package io.tiaobo.bench.system;

import org.jspecify.annotations.NullMarked;
