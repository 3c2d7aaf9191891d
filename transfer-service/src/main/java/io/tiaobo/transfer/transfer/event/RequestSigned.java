package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;

/**
 * A person asked for the transfer, who therefore may promise none of it. Follows the request; there is none for a shortage or a machine account.
 *
 * @param transferId transfer
 * @param person pseudonym; never a name
 * @param signedAt when, UTC
 */
@EventType(name = "request-signed")
public record RequestSigned(String transferId, String person, Instant signedAt) implements TransferEvent {}
