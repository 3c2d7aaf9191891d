/** Writes the rows; a higher version replaces a lower one. */
@NullMarked
package io.tiaobo.gateway.network.projection;

import org.jspecify.annotations.NullMarked;
