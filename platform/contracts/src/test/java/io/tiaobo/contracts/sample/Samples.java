package io.tiaobo.contracts.sample;

import java.util.List;
import java.util.stream.Stream;

/** The golden messages; the files in {@code samples} are what these records look like on the wire. */
public final class Samples {
    private Samples() {}

    /** One message of each published type. */
    public static List<Record> all() {
        return Stream.of(
                        InventorySamples.referenceData(),
                        InventorySamples.shelf(),
                        InventorySamples.ordering(),
                        InventorySamples.promises(),
                        InventorySamples.transit(),
                        CommandSamples.all(),
                        ShortageSamples.all(),
                        ShortageSamples.hotline(),
                        TransferSamples.search(),
                        TransferSamples.leg(),
                        TransferSamples.end())
                .flatMap(List::stream)
                .toList();
    }
}
