/** Listens to sites, drugs, stock levels and waiting lists. */
@NullMarked
package io.tiaobo.transfer.network.messaging;

import org.jspecify.annotations.NullMarked;
