/** Sites as they leave on Kafka. */
@NullMarked
package io.tiaobo.inventory.site.messaging;

import org.jspecify.annotations.NullMarked;
