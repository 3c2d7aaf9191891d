/** The price board of a site as a page for the wall (S2-49). */
@NullMarked
package io.tiaobo.gateway.prices;

import org.jspecify.annotations.NullMarked;
