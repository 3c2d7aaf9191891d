/** Follows the transfers on their topic. */
@NullMarked
package io.tiaobo.shortage.supervision.messaging;

import org.jspecify.annotations.NullMarked;
