/** Takes the transfers topic; each message changes the rows and the timeline in one transaction. */
@NullMarked
package io.tiaobo.gateway.transfers.messaging;

import org.jspecify.annotations.NullMarked;
