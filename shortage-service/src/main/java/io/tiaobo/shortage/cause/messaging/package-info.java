/** Takes the facts about supply from other services' messages. */
@NullMarked
package io.tiaobo.shortage.cause.messaging;

import org.jspecify.annotations.NullMarked;
