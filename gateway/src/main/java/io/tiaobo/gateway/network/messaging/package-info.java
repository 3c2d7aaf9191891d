/** Takes sites, drugs and stock levels from their compacted topics. */
@NullMarked
package io.tiaobo.gateway.network.messaging;

import org.jspecify.annotations.NullMarked;
