package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * A citizen called the hotline for medicine or an answer (S1-10). Neither the caller nor the work order is named.
 *
 * @param caseId case, {@code C/<uuid>}
 * @param siteCode the citizen's own station
 * @param drugs drugs that are missing; empty for a mere question
 * @param wanted {@code MEDICINE_AT_STATION}, {@code NOTICE_ON_ARRIVAL} or {@code POLICY_EXPLAINED}
 * @param repeated true if the same caller had a case in the year before
 * @param openedAt when, UTC
 */
@MessageType("shortage.case-opened.v1")
public record CaseOpenedV1(
        String caseId, String siteCode, List<String> drugs, String wanted, boolean repeated, Instant openedAt)
        implements ShortageMessage {}
