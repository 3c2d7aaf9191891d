/** Takes stock movements worth telling; routine ones are told now and then. */
@NullMarked
package io.tiaobo.gateway.timeline.messaging;

import org.jspecify.annotations.NullMarked;
