package io.tiaobo.contracts.shortage.v1;

import io.tiaobo.contracts.MessageType;
import java.time.Instant;

/**
 * The bureau pressed a site for a step of a transfer a shortage waits for. Nothing moves by this: stock is the sites' own
 * (S1-31, S1-32).
 *
 * @param shortageId shortage that waits
 * @param siteCode site that is short
 * @param drugCode drug it waits for
 * @param transferId transfer
 * @param leg leg, from 1; 0 for the whole transfer
 * @param step {@code ANSWER}, {@code DISPATCH}, {@code ARRIVAL} or another step of the transfer
 * @param responsibleSite site whose turn it is
 * @param pressedAt when, UTC
 */
@MessageType("shortage.shortage-pressed.v1")
public record ShortagePressedV1(
        String shortageId,
        String siteCode,
        String drugCode,
        String transferId,
        int leg,
        String step,
        String responsibleSite,
        Instant pressedAt)
        implements ShortageMessage {}
