package io.tiaobo.inventory.purchase.command;

/** Something said about buying. */
public sealed interface PurchaseCommand permits PlaceOrder, RecordDelivery, ChangeAssortment, ReportSupplyChannel {}
