/** How much one caller may ask for. */
@NullMarked
package io.tiaobo.gateway.limits;

import org.jspecify.annotations.NullMarked;
