/** Tests. */
@NullMarked
package io.tiaobo.gateway.timeline.projection;

import org.jspecify.annotations.NullMarked;
