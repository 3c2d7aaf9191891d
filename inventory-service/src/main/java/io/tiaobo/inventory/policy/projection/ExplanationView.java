package io.tiaobo.inventory.policy.projection;

import java.time.LocalDate;

/**
 * What citizens are told.
 *
 * @param tag the question
 * @param version number of the version, from 1
 * @param textZh text in Chinese
 * @param textEn text in English
 * @param approvedBy office that approved it
 * @param validFrom first day, Asia/Shanghai
 */
public record ExplanationView(
        String tag, long version, String textZh, String textEn, String approvedBy, LocalDate validFrom) {}
