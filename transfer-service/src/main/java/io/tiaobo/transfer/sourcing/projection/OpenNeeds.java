package io.tiaobo.transfer.sourcing.projection;

import io.tiaobo.transfer.sourcing.domain.Claim;
import java.util.List;

/** Needs that no leg covers yet: the rivals of a search (S1-18). */
public interface OpenNeeds {
    /** Uncovered needs of other transfers for a drug. */
    List<Claim> besides(String transferId, String drugCode);
}
