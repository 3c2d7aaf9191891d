/** What other services' messages mean for shortages, and what shortages tell them. */
@NullMarked
package io.tiaobo.shortage.shortage.messaging;

import org.jspecify.annotations.NullMarked;
