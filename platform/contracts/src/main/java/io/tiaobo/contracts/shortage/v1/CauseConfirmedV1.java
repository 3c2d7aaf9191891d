package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;
import java.util.List;

/**
 * Why a drug is missing at a station is known, with evidence (S1-17).
 *
 * @param caseId case that asked
 * @param siteCode station
 * @param drugCode drug
 * @param causes one or more of {@code MARKET_INTERRUPTION}, {@code SITE_STOCK_SHORTAGE}, {@code POLICY_MISEXECUTION},
 *     {@code SMALL_VOLUME_CROWDED_OUT} and {@code NOT_IN_CATALOGUE}
 * @param confirmedAt when, UTC
 */
@MessageType("shortage.cause-confirmed.v1")
public record CauseConfirmedV1(
        String caseId, String siteCode, String drugCode, List<String> causes, Instant confirmedAt)
        implements ShortageMessage {}
