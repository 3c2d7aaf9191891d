package io.tiaobo.inventory.policy.event;

/** A fact about a suspected blanket ban. */
public sealed interface BanEvent permits BanSuspected, BanCleared {}
