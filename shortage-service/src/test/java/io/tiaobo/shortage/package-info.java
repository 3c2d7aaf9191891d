/** Tests of the whole service: architecture, and integration with real PostgreSQL and Kafka. */
@NullMarked
package io.tiaobo.shortage;

import org.jspecify.annotations.NullMarked;
