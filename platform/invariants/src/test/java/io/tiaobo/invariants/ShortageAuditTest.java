package io.tiaobo.invariants;

import static io.tiaobo.invariants.Audits.leavesUnfinished;
import static io.tiaobo.invariants.Audits.violates;
import static io.tiaobo.invariants.Flow.DRUG;
import static io.tiaobo.invariants.Flow.RECEIVER;
import static io.tiaobo.invariants.Flow.SHORTAGE;
import static io.tiaobo.invariants.Flow.STATION;
import static io.tiaobo.invariants.History.NOW;

import io.tiaobo.contracts.shortage.v1.PatientServedV1;
import io.tiaobo.contracts.shortage.v1.ShortageDeclaredV1;
import io.tiaobo.contracts.shortage.v1.ShortageNeedChangedV1;
import io.tiaobo.contracts.shortage.v1.ShortageResolvedV1;
import io.tiaobo.contracts.transfer.v1.TransferRequestedV1;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit of what was published about shortages and patients")
class ShortageAuditTest {
    @Test
    @DisplayName("I8: a shortage that ends twice, or changes after its end, or opens twice")
    void seesShortagesThatDoNotEnd() {
        violates(
                "I8",
                Flow.toTheEnd().told(RECEIVER, new ShortageResolvedV1(SHORTAGE, STATION, DRUG, "CANCELLED", 0, NOW)));
        violates(
                "I8",
                Flow.toTheEnd()
                        .told(RECEIVER, new ShortageNeedChangedV1(SHORTAGE, STATION, DRUG, "CRITICAL", 30, NOW)));
        violates(
                "I8",
                Flow.givenUp()
                        .told(
                                RECEIVER,
                                new ShortageDeclaredV1(
                                        RECEIVER + "/2",
                                        STATION,
                                        DRUG,
                                        "MANUAL",
                                        1,
                                        "ROUTINE",
                                        0,
                                        0,
                                        0,
                                        0,
                                        java.math.BigDecimal.ONE,
                                        NOW)));
    }

    @Test
    @DisplayName("I9: a shortage with two transfers, with none, or a transfer for no shortage")
    void seesShortagesWithoutTheirTransfer() {
        violates(
                "I9",
                Flow.givenUp().told(new TransferRequestedV1("T/other", SHORTAGE, STATION, DRUG, 28, "CRITICAL", NOW)));
        violates("I9", Flow.givenUp().without(ShortageDeclaredV1.class::isInstance));
        leavesUnfinished(
                "I9",
                new History()
                        .told(
                                RECEIVER,
                                new ShortageDeclaredV1(
                                        SHORTAGE,
                                        STATION,
                                        DRUG,
                                        "MANUAL",
                                        1,
                                        "ROUTINE",
                                        0,
                                        0,
                                        0,
                                        0,
                                        java.math.BigDecimal.ONE,
                                        NOW)));
    }

    @Test
    @DisplayName("I8: a patient served twice; I7: with something else than was asked for")
    void seesPatientsServedWrongly() {
        violates("I8", Flow.toTheEnd().again(PatientServedV1.class));
        violates(
                "I7",
                Flow.toTheEnd()
                        .instead(PatientServedV1.class, m -> new PatientServedV1("entry", STATION, DRUG, 14, NOW)));
        violates(
                "I7",
                Flow.toTheEnd()
                        .instead(PatientServedV1.class, m -> new PatientServedV1("entry", STATION, "OTHER", 28, NOW)));
    }
}
