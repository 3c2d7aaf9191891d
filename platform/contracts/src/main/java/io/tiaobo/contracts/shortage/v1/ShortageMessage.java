package io.tiaobo.contracts.shortage.v1;

/** A fact about a shortage or a waiting list. */
public sealed interface ShortageMessage
        permits ShortageDeclaredV1,
                ShortageNeedChangedV1,
                ShortageEscalatedV1,
                ShortageResolvedV1,
                PatientRegisteredV1,
                PatientServedV1,
                PatientWithdrawnV1 {}
