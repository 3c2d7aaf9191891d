/** Tests. */
@NullMarked
package io.tiaobo.gateway.network.projection;

import org.jspecify.annotations.NullMarked;
