package io.tiaobo.inventory.site.event;

import io.tiaobo.inventory.site.domain.SiteDetails;
import io.tiaobo.runtime.domain.EventType;

/**
 * The reference data of a site is new or changed.
 *
 * @param site the whole data from now on
 */
@EventType(name = "site-registered")
public record SiteRegistered(SiteDetails site) implements SiteEvent {}
