package io.tiaobo.transfer.transfer.command;

import java.time.LocalDate;

/**
 * A donor the search chose.
 *
 * @param donorSite donor
 * @param quantity units asked for, above 0
 * @param keepStock units it must keep
 * @param travelMinutes road time to the receiver
 * @param usableThrough goods must be usable through this day, Asia/Shanghai
 */
public record AskedDonor(String donorSite, long quantity, long keepStock, int travelMinutes, LocalDate usableThrough) {}
