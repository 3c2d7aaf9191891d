package io.tiaobo.inventory.site.command;

/** Something a site can be asked to do. */
public sealed interface SiteCommand permits RegisterSite {}
