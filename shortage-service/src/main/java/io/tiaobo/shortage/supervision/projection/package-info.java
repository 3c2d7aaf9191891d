/** Transfers of shortages with whose turn it is and until when (S1-32). */
@NullMarked
package io.tiaobo.shortage.supervision.projection;

import org.jspecify.annotations.NullMarked;
