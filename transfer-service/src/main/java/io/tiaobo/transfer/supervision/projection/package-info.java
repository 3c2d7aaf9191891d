/** Tasks of the bureau, written from facts once each (S1-32). */
@NullMarked
package io.tiaobo.transfer.supervision.projection;

import org.jspecify.annotations.NullMarked;
