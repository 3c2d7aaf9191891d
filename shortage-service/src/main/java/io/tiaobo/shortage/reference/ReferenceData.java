package io.tiaobo.shortage.reference;

import io.tiaobo.contracts.inventory.v1.DrugV1;
import io.tiaobo.contracts.inventory.v1.SiteV1;
import java.util.Optional;

/** Sites and drugs as inventory published them; an older version never replaces a newer one. */
public interface ReferenceData {
    /** Takes a site; true if its lead time or activity differs from before, so that its levels mean something else now. */
    boolean take(SiteV1 site, long version);

    /** Takes a drug. */
    void take(DrugV1 drug, long version);

    /** A site by code; empty while it was not published. */
    Optional<SiteFacts> site(String code);

    /** A drug by code; empty while it was not published. */
    Optional<DrugFacts> drug(String code);
}
