package io.tiaobo.inventory.purchase.event;

/** A fact about an order. */
public sealed interface OrderEvent permits OrderPlaced, OrderFilled {}
