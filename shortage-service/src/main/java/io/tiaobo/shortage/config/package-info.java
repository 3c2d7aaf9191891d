/** Wiring, one class per concern. */
@NullMarked
package io.tiaobo.shortage.config;

import org.jspecify.annotations.NullMarked;
