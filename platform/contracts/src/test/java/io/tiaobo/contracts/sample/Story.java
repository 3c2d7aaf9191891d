package io.tiaobo.contracts.sample;

import io.tiaobo.contracts.inventory.v1.LotQuantity;
import io.tiaobo.contracts.inventory.v1.ReceiptLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Places, goods and moments of the story. Codes have the real form, but companies and numbers are made up. */
final class Story {
    static final String STATION = "FT-ZHANGJIAFEN";
    static final String SIBLING = "FT-ZHUJIAFEN";
    static final String CENTRE = "FT-YUNGANG";

    static final String IRBESARTAN = "XC09CAE087A001010199901";
    static final String IRBESARTAN_SELECTED = "XC09CAE087A001010199902";
    static final String METOPROLOL = "XC07ABM072A012010199903";

    static final String SHORTAGE = STATION + "/" + IRBESARTAN + "/1";
    static final String TRANSFER = "T/" + SHORTAGE;
    static final String RESERVATION = TRANSFER + ":1";
    static final String OTHER_SHORTAGE = STATION + "/" + METOPROLOL + "/1";
    static final String OTHER_TRANSFER = "T/" + OTHER_SHORTAGE;
    static final String CASE = "C/2f6c1c0e-94a3-3c0b-8d27-5f1f0b7c9a61";
    static final String ENTRY = "5e0c2a9f-7d41-4b86-9a3e-0f6b1c2d8e47";

    static final Instant ASKED = Instant.parse("2026-11-23T01:12:00Z");
    static final Instant DECLARED = Instant.parse("2026-11-23T01:12:00.184Z");
    static final Instant RESERVED = Instant.parse("2026-11-23T01:12:00.421Z");
    static final Instant ANSWER_BY = Instant.parse("2026-11-23T05:12:00.421Z");
    static final Instant DISPATCHED = Instant.parse("2026-11-23T06:30:00Z");
    static final Instant DUE = Instant.parse("2026-11-25T06:30:00Z");
    static final Instant PROMISED = Instant.parse("2026-11-24T09:00:00Z");
    static final Instant RECEIVED = Instant.parse("2026-11-23T07:05:00Z");
    static final Instant LATER = Instant.parse("2026-11-26T02:00:00Z");

    private static final LocalDate FIRST_EXPIRY = LocalDate.parse("2027-02-28");
    private static final LocalDate SECOND_EXPIRY = LocalDate.parse("2027-04-30");

    private Story() {}

    /** The 168 tablets that travel, first expired first out. */
    static List<LotQuantity> travelling() {
        return List.of(lot(140), secondLot(28));
    }

    /** All of them arrived sound. */
    static List<ReceiptLine> arrived() {
        return List.of(
                new ReceiptLine("IRB2603B", FIRST_EXPIRY, 140, 0, 0, 0),
                new ReceiptLine("IRB2605A", SECOND_EXPIRY, 28, 0, 0, 0));
    }

    static LotQuantity lot(long quantity) {
        return new LotQuantity("IRB2603B", FIRST_EXPIRY, quantity);
    }

    static LotQuantity secondLot(long quantity) {
        return new LotQuantity("IRB2605A", SECOND_EXPIRY, quantity);
    }

    static LotQuantity expiredLot(long quantity) {
        return new LotQuantity("IRB2411C", LocalDate.parse("2026-11-30"), quantity);
    }

    static LotQuantity metoprolol(long quantity) {
        return new LotQuantity("MET2601A", LocalDate.parse("2027-01-31"), quantity);
    }
}
