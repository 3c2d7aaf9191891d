package io.tiaobo.inventory.purchase.event;

/** A fact about the range of a site. */
public sealed interface AssortmentEvent permits AssortmentChanged {}
