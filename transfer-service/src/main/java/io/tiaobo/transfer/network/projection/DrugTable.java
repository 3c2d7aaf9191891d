package io.tiaobo.transfer.network.projection;

import java.util.Optional;

/** Drugs as inventory last described them. */
public interface DrugTable {
    /** Keeps a drug, replacing what was known of it. */
    void put(Drug drug);

    /** A drug by its code. */
    Optional<Drug> find(String code);
}
