package io.tiaobo.contracts.sample;

import static io.tiaobo.contracts.sample.Story.*;

import io.tiaobo.contracts.inventory.v1.DispatchReservedV1;
import io.tiaobo.contracts.inventory.v1.ExpectTransferV1;
import io.tiaobo.contracts.inventory.v1.ReceiveTransferV1;
import io.tiaobo.contracts.inventory.v1.ReleaseReservationV1;
import io.tiaobo.contracts.inventory.v1.ReserveStockV1;
import io.tiaobo.contracts.inventory.v1.ReturnTransferV1;
import java.time.LocalDate;
import java.util.List;

/** What transfer asks of inventory. */
final class CommandSamples {
    private CommandSamples() {}

    static List<Record> all() {
        return List.of(
                new ReserveStockV1(
                        CENTRE,
                        IRBESARTAN,
                        RESERVATION,
                        TRANSFER,
                        1,
                        STATION,
                        168,
                        182,
                        LocalDate.parse("2026-12-28"),
                        ANSWER_BY),
                new ReleaseReservationV1(SIBLING, METOPROLOL, OTHER_TRANSFER + ":2", "DONOR_TIMED_OUT"),
                new DispatchReservedV1(CENTRE, IRBESARTAN, RESERVATION, STATION, 168, DISPATCHED),
                new ExpectTransferV1(STATION, IRBESARTAN, TRANSFER, 1, CENTRE, travelling(), DISPATCHED),
                new ReceiveTransferV1(STATION, IRBESARTAN, TRANSFER, 1, "R1", arrived(), RECEIVED),
                new ReturnTransferV1(SIBLING, METOPROLOL, OTHER_TRANSFER, 3, true, List.of(metoprolol(14)), LATER));
    }
}
