/** Drugs as they leave on Kafka. */
@NullMarked
package io.tiaobo.inventory.drug.messaging;

import org.jspecify.annotations.NullMarked;
