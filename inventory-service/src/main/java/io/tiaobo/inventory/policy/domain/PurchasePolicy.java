package io.tiaobo.inventory.policy.domain;

import java.util.Optional;

/**
 * The decision by the rule table: after the agreed volume of the selected product has come in, other products may be bought
 * by need (S1-35). A pure function of the rule, the progress and the need; there is no answer that bans a product for good
 * (S1-36).
 */
public final class PurchasePolicy {
    private PurchasePolicy() {}

    /**
     * May the product be bought?
     *
     * @param selected whether it is a selected product
     * @param rule rule that holds for the site and day
     * @param progress agreed volume of its group for the site and day
     * @param clinicalNeed whether a clinical need was recorded
     */
    public static Verdict decide(
            boolean selected,
            Optional<PurchaseRuleText> rule,
            Optional<VolumeProgress> progress,
            boolean clinicalNeed) {
        if (selected) {
            return Verdict.SELECTED_PRODUCT;
        }
        if (rule.isEmpty()) {
            return Verdict.NO_RULE;
        }
        if (progress.isEmpty()) {
            return Verdict.NOTHING_AGREED;
        }
        if (progress.get().missingTo(rule.get().requiredPercent()) == 0) {
            return Verdict.VOLUME_MET;
        }
        return clinicalNeed && rule.get().clinicalNeedSuffices() ? Verdict.CLINICAL_NEED : Verdict.VOLUME_OPEN;
    }
}
