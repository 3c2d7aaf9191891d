package io.tiaobo.contracts.transfer.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * A step was not done in time; the bureau sees it, and nothing moves by itself.
 *
 * @param transferId transfer
 * @param leg number of the leg, from 1; 0 when the whole transfer is meant
 * @param step {@code SEARCH}, {@code RESERVE}, {@code DISPATCH}, {@code ARRIVAL} or {@code RETURN}
 * @param responsibleSite site whose turn it is
 * @param dueAt when it was due, UTC
 * @param overdueAt when it was noticed, UTC
 */
@MessageType("transfer.transfer-overdue.v1")
public record TransferOverdueV1(
        String transferId, int leg, String step, String responsibleSite, Instant dueAt, Instant overdueAt)
        implements TransferMessage {}
