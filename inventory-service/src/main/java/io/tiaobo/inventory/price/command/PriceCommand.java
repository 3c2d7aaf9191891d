package io.tiaobo.inventory.price.command;

import java.time.LocalDate;

/** Something said about a price, a price basis or a ratio. Saying what is known already changes nothing. */
public sealed interface PriceCommand permits SetDrugPrice, SetSitePrice, SetReimbursementRatio {
    /** First day on which it holds, Asia/Shanghai. May lie in the past or in the future. */
    LocalDate validFrom();
}
