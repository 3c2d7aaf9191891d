/** Tests of the wiring and its guards. */
@NullMarked
package io.tiaobo.runtime.config;

import org.jspecify.annotations.NullMarked;
