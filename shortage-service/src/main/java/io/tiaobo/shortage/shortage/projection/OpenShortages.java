package io.tiaobo.shortage.shortage.projection;

import java.util.List;

/** What the projection knows of open shortages; it may be a moment behind. */
public interface OpenShortages {
    /**
     * Where a shortage is open.
     *
     * @param siteCode site
     * @param drugCode drug
     */
    record Item(String siteCode, String drugCode) {}

    /** Items with an open shortage whose levels are not watched, at most 500. */
    List<Item> unwatched();
}
