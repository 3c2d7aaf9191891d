/** What a station's tablet shows of its shelf and its requests. */
@NullMarked
package io.tiaobo.gateway.station.projection;

import org.jspecify.annotations.NullMarked;
