package io.tiaobo.inventory.policy.domain;

/** May this site buy this product? Each answer has its own sentence, {@code policy.<name>}. */
public enum Verdict {
    /** Yes: it is the selected product. */
    SELECTED_PRODUCT(true),
    /** Yes: the agreed volume of the selected product has come in as far as the rule asks. */
    VOLUME_MET(true),
    /** Yes: no volume is agreed for this site and day, so nothing has to come in first. */
    NOTHING_AGREED(true),
    /** Yes: the volume has not come in, and the rule accepts the recorded clinical need. */
    CLINICAL_NEED(true),
    /** Not yet: the volume has not come in. */
    VOLUME_OPEN(false),
    /** Nothing forbids it, and no rule is known that allows it: the bureau has to answer. */
    NO_RULE(false);

    private final boolean allowed;

    Verdict(boolean allowed) {
        this.allowed = allowed;
    }

    /** Whether the site may order now without asking anybody. */
    public boolean allowed() {
        return allowed;
    }
}
