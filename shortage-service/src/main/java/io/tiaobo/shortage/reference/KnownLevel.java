package io.tiaobo.shortage.reference;

import io.tiaobo.shortage.shortage.domain.ShelfLevel;

/**
 * The newest published level of a drug at a site.
 *
 * @param siteCode site
 * @param drugCode drug
 * @param version its version; -1 when none was published yet
 * @param level what it says
 * @param watched whether a shortage may be open, so that every level matters
 * @param siteActive false when the site is closed and takes part in nothing
 */
public record KnownLevel(
        String siteCode, String drugCode, long version, ShelfLevel level, boolean watched, boolean siteActive) {}
