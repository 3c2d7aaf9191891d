package io.tiaobo.transfer.network.projection;

import io.tiaobo.transfer.sourcing.domain.Site;
import io.tiaobo.transfer.sourcing.domain.SiteNetwork;

/** Sites as inventory last described them, and the network they form. */
public interface SiteTable {
    /** Keeps a site, replacing what was known of it. */
    void put(Site site);

    /** The network as the database has it now. */
    SiteNetwork network();
}
