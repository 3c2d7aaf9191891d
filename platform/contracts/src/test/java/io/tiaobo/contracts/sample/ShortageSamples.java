package io.tiaobo.contracts.sample;

import static io.tiaobo.contracts.sample.Story.*;

import io.tiaobo.contracts.shortage.v1.CaseEscalatedV1;
import io.tiaobo.contracts.shortage.v1.CaseOpenedV1;
import io.tiaobo.contracts.shortage.v1.CaseProgressedV1;
import io.tiaobo.contracts.shortage.v1.CauseConfirmedV1;
import io.tiaobo.contracts.shortage.v1.PatientRegisteredV1;
import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.PatientWithdrawnV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageEscalatedV1;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.shortage.v1.ShortagePressedV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import io.tiaobo.contracts.shortage.v1.SitePressedV1;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The life of the shortage and of the waiting list. */
final class ShortageSamples {
    private ShortageSamples() {}

    static List<Record> all() {
        return List.of(
                new ShortageDeclaredV1(
                        SHORTAGE,
                        STATION,
                        IRBESARTAN,
                        "DISPENSE_REFUSED",
                        168,
                        "URGENT",
                        0,
                        0,
                        56,
                        140,
                        new BigDecimal("4.125"),
                        DECLARED),
                new ShortageNeedChangedV1(
                        SHORTAGE, STATION, IRBESARTAN, "CRITICAL", 168, Instant.parse("2026-11-23T01:14:30Z")),
                new ShortageEscalatedV1(OTHER_SHORTAGE, STATION, METOPROLOL, 84, LATER),
                new ShortageResolvedV1(SHORTAGE, STATION, IRBESARTAN, "RESTOCKED", 168, RECEIVED),
                new PatientRegisteredV1(
                        ENTRY,
                        STATION,
                        IRBESARTAN,
                        List.of(IRBESARTAN_SELECTED),
                        28,
                        0,
                        null,
                        Instant.parse("2026-11-23T01:14:00Z")),
                new PatientServedV1(ENTRY, STATION, IRBESARTAN, 28, RECEIVED),
                new PatientWithdrawnV1("b2a8f1c6-13d5-4e0a-8c77-64f09de1a35b", STATION, METOPROLOL, LATER));
    }

    static List<Record> hotline() {
        Instant confirmed = Instant.parse("2026-11-23T05:40:00Z");
        return List.of(
                new CaseOpenedV1(
                        CASE,
                        STATION,
                        List.of(IRBESARTAN, METOPROLOL),
                        "MEDICINE_AT_STATION",
                        false,
                        Instant.parse("2026-11-23T01:20:00Z")),
                new CaseProgressedV1(CASE, "COORDINATING", confirmed),
                new CauseConfirmedV1(CASE, STATION, IRBESARTAN, List.of("SMALL_VOLUME_CROWDED_OUT"), confirmed),
                new CaseEscalatedV1(
                        CASE,
                        "FIRST_CONTACT",
                        Instant.parse("2026-11-23T03:20:00Z"),
                        Instant.parse("2026-11-23T03:20:00.412Z")),
                new SitePressedV1(CASE, TRANSFER, 1, "DISPATCH", CENTRE, Instant.parse("2026-11-23T06:00:00Z")),
                new ShortagePressedV1(
                        SHORTAGE,
                        STATION,
                        IRBESARTAN,
                        TRANSFER,
                        1,
                        "DISPATCH",
                        CENTRE,
                        Instant.parse("2026-11-23T06:30:00Z")));
    }
}
