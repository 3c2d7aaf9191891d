/** Telling failures that pass from failures that stay. */
@NullMarked
package io.tiaobo.runtime.error;

import org.jspecify.annotations.NullMarked;
