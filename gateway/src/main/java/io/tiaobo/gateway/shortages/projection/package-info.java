/** Writes the rows so that the order of messages does not matter. */
@NullMarked
package io.tiaobo.gateway.shortages.projection;

import org.jspecify.annotations.NullMarked;
