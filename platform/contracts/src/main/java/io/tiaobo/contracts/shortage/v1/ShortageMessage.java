package io.tiaobo.contracts.shortage.v1;

/** A fact about a shortage, a waiting list or a hotline case. */
public sealed interface ShortageMessage
        permits ShortageDeclaredV1,
                ShortageNeedChangedV1,
                ShortageEscalatedV1,
                ShortagePressedV1,
                ShortageResolvedV1,
                PatientRegisteredV1,
                PatientServedV1,
                PatientWithdrawnV1,
                CaseOpenedV1,
                CaseProgressedV1,
                CauseConfirmedV1,
                CaseEscalatedV1,
                SitePressedV1 {}
