package io.tiaobo.inventory.site.event;

/** A fact about a site. */
public sealed interface SiteEvent permits SiteRegistered {}
