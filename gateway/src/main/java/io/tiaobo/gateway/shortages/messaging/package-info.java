/** Takes the shortages topic; each message changes the rows and the timeline in one transaction. */
@NullMarked
package io.tiaobo.gateway.shortages.messaging;

import org.jspecify.annotations.NullMarked;
