/** Commands that arrive on Kafka and the facts that leave on it. */
@NullMarked
package io.tiaobo.inventory.stock.messaging;

import org.jspecify.annotations.NullMarked;
