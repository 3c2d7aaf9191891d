package io.tiaobo.inventory.policy.web;

import io.tiaobo.inventory.policy.domain.Verdict;
import io.tiaobo.inventory.policy.domain.VolumeProgress;
import io.tiaobo.inventory.policy.projection.RuleView;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * May this site buy this product? Everything the answer rests on is cited (S1-35).
 *
 * @param siteCode site
 * @param drugCode product
 * @param day day the answer is for, Asia/Shanghai
 * @param verdict the answer as a code
 * @param allowed whether the site may order now without asking anybody
 * @param rule rule and version it follows; null where none is known
 * @param volume agreed volume and what came in of it up to that day; null where nothing is agreed
 * @param percent per cent of the agreed volume that came in
 * @param missing dispensing units still to come in before the rule allows other products
 * @param textZh the answer in words, in Chinese
 * @param textEn the same in English
 */
record PurchaseAnswer(
        String siteCode,
        String drugCode,
        LocalDate day,
        Verdict verdict,
        boolean allowed,
        @Nullable RuleView rule,
        @Nullable VolumeProgress volume,
        @Nullable BigDecimal percent,
        @Nullable Long missing,
        String textZh,
        String textEn) {}
