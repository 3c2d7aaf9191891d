package io.tiaobo.inventory.price.event;

/** A fact about how a site prices a drug. */
public sealed interface SitePriceEvent permits SitePriceSet {}
