/** Kafka in and out of transfers: answers of inventory, shortages, and everything this service publishes. */
@NullMarked
package io.tiaobo.transfer.transfer.messaging;

import org.jspecify.annotations.NullMarked;
