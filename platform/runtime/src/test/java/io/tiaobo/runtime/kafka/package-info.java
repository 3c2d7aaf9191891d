/** Tests of publishing that need no broker. */
@NullMarked
package io.tiaobo.runtime.kafka;

import org.jspecify.annotations.NullMarked;
