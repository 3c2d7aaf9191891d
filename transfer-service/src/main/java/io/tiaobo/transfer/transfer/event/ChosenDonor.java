package io.tiaobo.transfer.transfer.event;

import java.time.LocalDate;

/**
 * A donor that is asked for a leg.
 *
 * @param leg number of the leg, from 1
 * @param donorSite donor
 * @param quantity units asked for, above 0
 * @param keepStock units the donor must keep
 * @param travelMinutes road time to the receiver
 * @param usableThrough goods must be usable through this day, Asia/Shanghai
 */
public record ChosenDonor(
        int leg, String donorSite, long quantity, long keepStock, int travelMinutes, LocalDate usableThrough) {}
