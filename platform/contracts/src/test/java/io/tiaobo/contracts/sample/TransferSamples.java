package io.tiaobo.contracts.sample;

import static io.tiaobo.contracts.sample.Story.*;

import io.tiaobo.contracts.transfer.v1.DonorCandidate;
import io.tiaobo.contracts.transfer.v1.DonorSearchCompletedV1;
import io.tiaobo.contracts.transfer.v1.SourcingExhaustedV1;
import io.tiaobo.contracts.transfer.v1.TransferClosedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegApprovedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegDispatchedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegEndedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReceivedV1;
import io.tiaobo.contracts.transfer.v1.TransferLegReservedV1;
import io.tiaobo.contracts.transfer.v1.TransferOverdueV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import java.time.Instant;
import java.util.List;

/** The life of the transfer. */
final class TransferSamples {
    private TransferSamples() {}

    static List<Record> search() {
        return List.of(
                new TransferRequestedV1(TRANSFER, SHORTAGE, STATION, IRBESARTAN, 168, "URGENT", DECLARED),
                new DonorSearchCompletedV1(
                        TRANSFER,
                        1,
                        168,
                        168,
                        List.of(
                                new DonorCandidate(CENTRE, "PARENT", 420, 182, 238, 168, 12, "CHOSEN"),
                                new DonorCandidate(SIBLING, "SIBLING", 96, 56, 40, 0, 18, "NEED_COVERED")),
                        Instant.parse("2026-11-23T01:12:00.307Z")),
                new SourcingExhaustedV1(OTHER_TRANSFER, OTHER_SHORTAGE, STATION, METOPROLOL, 84, 84, LATER));
    }

    static List<Record> leg() {
        return List.of(
                new TransferLegReservedV1(TRANSFER, 1, CENTRE, STATION, IRBESARTAN, 168, ANSWER_BY, RESERVED),
                new TransferLegApprovedV1(
                        TRANSFER, 1, CENTRE, STATION, IRBESARTAN, 168, "RULE", PROMISED, RESERVED.plusMillis(63)),
                new TransferLegDispatchedV1(
                        TRANSFER, 1, CENTRE, STATION, IRBESARTAN, travelling(), 168, DUE, DISPATCHED),
                new TransferLegReceivedV1(TRANSFER, 1, CENTRE, STATION, IRBESARTAN, 168, 0, 0, 0, 0, RECEIVED),
                new TransferLegEndedV1(
                        TRANSFER, 1, CENTRE, STATION, IRBESARTAN, "RECEIVED", "", 168, RECEIVED.plusMillis(240)));
    }

    static List<Record> end() {
        return List.of(
                new TransferOverdueV1(
                        "T/m/8f3e5b70-2c19-4d0b-a6f4-7b1d9e2c5a08",
                        1,
                        "DISPATCH",
                        CENTRE,
                        PROMISED,
                        PROMISED.plusSeconds(1)),
                new TransferClosedV1(
                        TRANSFER, SHORTAGE, STATION, IRBESARTAN, "FULFILLED", 168, 168, RECEIVED.plusMillis(240)));
    }
}
