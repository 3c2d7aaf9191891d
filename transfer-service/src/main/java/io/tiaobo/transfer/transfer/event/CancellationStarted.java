package io.tiaobo.transfer.transfer.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.Instant;
import java.util.List;

/**
 * The transfer is no longer wanted. What has not left is given up; what is on its way must be received or returned.
 *
 * @param transferId transfer
 * @param reason code
 * @param by opaque reference of who cancelled
 * @param onTheWay numbers of the legs whose goods are on their way
 * @param returnBy these must be received or returned by then, UTC
 * @param startedAt when, UTC
 */
@EventType(name = "cancellation-started")
public record CancellationStarted(
        String transferId, String reason, String by, List<Integer> onTheWay, Instant returnBy, Instant startedAt)
        implements TransferEvent {}
