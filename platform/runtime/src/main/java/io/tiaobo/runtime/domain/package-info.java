/** The few types a domain model may use: no Spring, no Kafka, no database. */
@NullMarked
package io.tiaobo.runtime.domain;

import org.jspecify.annotations.NullMarked;
