/** The published language on the wire: publishing own facts, consuming those of others. CloudEvents 1.0, binary mode. */
@NullMarked
package io.tiaobo.runtime.kafka;

import org.jspecify.annotations.NullMarked;
