package io.tiaobo.inventory.policy.event;

import io.tiaobo.runtime.domain.EventType;
import java.time.LocalDate;

/**
 * An office approved a text for citizens.
 *
 * @param tag the question
 * @param version number of the version, from 1
 * @param textZh text in Chinese
 * @param textEn text in English
 * @param approvedBy office
 * @param validFrom first day, Asia/Shanghai
 */
@EventType(name = "explanation-approved")
public record ExplanationApproved(
        String tag, long version, String textZh, String textEn, String approvedBy, LocalDate validFrom)
        implements ExplanationEvent {}
