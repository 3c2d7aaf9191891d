/** Facts about supply as tables: what is known of catalogue, channel, orders, range and refusals. */
@NullMarked
package io.tiaobo.shortage.cause.projection;

import org.jspecify.annotations.NullMarked;
